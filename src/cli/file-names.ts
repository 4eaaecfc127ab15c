import { fileName, type NamedAfter } from './file-name.ts'
import type { CommonOptions } from './options.ts'
import { UsageError } from './usage-error.ts'

/** What of a command line decides on the names of its outputs. */
export interface NameOptions extends Pick<CommonOptions, 'jurisdiction'> {
  readonly name?: string
}

/** What an output is named after. */
export interface Nameable {
  readonly document: NamedAfter
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
  const nameOf = namer(options)
  // Not spread first: V8 would give each of thousands its own hidden class.
  const all = outputs.map((output) => ('document' in output ? { name: nameOf(output), ...output } : output))
  const twin = twinAmong(all.map(({ name }) => name))
  if (twin !== undefined) throw new UsageError(`--name gives several documents the name \`${twin}\``, [], moreValues)
  return all
}

/** What gives each output its name; two may get the same. */
export function namer(options: NameOptions): (output: Nameable) => string {
  const several = namesJurisdiction(options)
  return ({ document, ext, person }) => fileName(options.name, document, ext, several, person)
}

/** The first name that one before it has too, where a file system does not tell capitals from small letters. */
export function twinAmong(names: readonly string[]): string | undefined {
  const before = new Set<string>()
  return names.find((name) => {
    const folded = name.toLowerCase()
    return before.has(folded) || !before.add(folded)
  })
}

/** Whether file names tell the country without being told to: several were asked for. */
export const namesJurisdiction = ({ jurisdiction }: NameOptions): boolean =>
  jurisdiction === 'all' || (jurisdiction?.split(',').length ?? 0) > 1

const moreValues = 'Tell them apart by {role}, {lang}, {jurisdiction}, {person} or {ext}'
