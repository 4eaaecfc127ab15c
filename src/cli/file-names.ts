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

/** Each output with its name; two of one name are a mistake of the command line, told before anything is written. */
export function named<T extends Nameable>(
  outputs: readonly T[],
  { name, jurisdiction }: NameOptions,
): readonly (T & { readonly name: string })[] {
  const several = jurisdiction === 'all' || (jurisdiction?.split(',').length ?? 0) > 1
  const all = outputs.map((output) => ({
    ...output,
    name: fileName(name, output.document, output.ext, several, output.person),
  }))
  const names = all.map((output) => output.name.toLowerCase())
  const twin = all.find((_, index) => names.indexOf(names[index] ?? '') < index)
  if (twin) throw new UsageError(`--name gives several documents the name \`${twin.name}\``, [], moreValues)
  return all
}

const moreValues = 'Tell them apart by {role}, {lang}, {jurisdiction}, {person} or {ext}'
