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

/** Each output with its name; two of one name are a mistake of the command line, told before anything is written. */
export function named<T extends Nameable>(
  outputs: readonly T[],
  options: NameOptions,
): readonly (T & { readonly name: string })[] {
  const names = namesOf(outputs, options)
  const twin = twinAmong(names)
  if (twin !== undefined) throw new UsageError(`--name gives several documents the name \`${twin}\``, [], moreValues)
  return outputs.map((output, at) => ({ ...output, name: names[at] ?? '' }))
}

/** The name of each output, in the same order; two may be the same. */
export function namesOf(outputs: readonly Nameable[], { name, jurisdiction }: NameOptions): readonly string[] {
  const several = jurisdiction === 'all' || (jurisdiction?.split(',').length ?? 0) > 1
  return outputs.map(({ document, ext, person }) => fileName(name, document, ext, several, person))
}

/** The first name that one before it has too, where a file system does not tell capitals from small letters. */
export function twinAmong(names: readonly string[]): string | undefined {
  const before = new Set<string>()
  return names.find((name) => {
    const folded = name.toLowerCase()
    return before.has(folded) || !before.add(folded)
  })
}

const moreValues = 'Tell them apart by {role}, {lang}, {jurisdiction}, {person} or {ext}'
