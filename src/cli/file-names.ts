import type { JobDocument } from '../index.ts'
import { fileName } from './file-name.ts'
import type { CommonOptions } from './options.ts'
import { UsageError } from './usage-error.ts'

/** What of a command line decides on the names of its outputs. */
export interface NameOptions extends Pick<CommonOptions, 'jurisdiction'> {
  readonly name?: string
}

/** What an output is named after. */
export interface Nameable {
  readonly document: JobDocument
  /** `docx`, `redline.docx`. */
  readonly ext: string
  /** Whom it is made out to, as part of a file's name. */
  readonly person?: string
}

interface Named {
  readonly name: string
}

/** Each output with its name, some of which have one already; two of one name are a mistake of the command line, told before anything is written. */
export function named<T extends Nameable, N extends Named = never>(
  outputs: readonly (T | N)[],
  options: NameOptions,
): readonly ((T & Named) | N)[] {
  const several = namesJurisdiction(options)
  const all = outputs.map((output) =>
    'document' in output
      ? { ...output, name: fileName(options.name, output.document, output.ext, several, output.person) }
      : output,
  )
  const names = all.map((output) => output.name.toLowerCase())
  const twin = all.find((_, index) => names.indexOf(names[index] ?? '') < index)
  if (twin) throw new UsageError(`--name gives several documents the name \`${twin.name}\``, [], moreValues)
  return all
}

/** Whether file names tell the country without being told to: several were asked for. */
export const namesJurisdiction = ({ jurisdiction }: NameOptions): boolean =>
  jurisdiction === 'all' || (jurisdiction?.split(',').length ?? 0) > 1

const moreValues = 'Tell them apart by {role}, {lang}, {jurisdiction}, {person} or {ext}'
