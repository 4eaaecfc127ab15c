import type { Inline, Text, Wording } from '../model/document.ts'
import { plainText } from '../model/plain-text.ts'
import { runsOf } from '../model/runs-of.ts'

/** Between the same words in two languages, where they stand in one line. */
const slash = ' / '

/** Two names in one line, once where they are equal. */
export const bothOnce = (first: string, second: string): string =>
  first === second ? first : `${first}${slash}${second}`

/** Words of the form in both languages, once where they are equal; `tag` is the second one's, BCP 47. */
export const bilingualWording = (first: Wording, second: Wording, tag: string, between = slash): Wording =>
  plainText(runsOf(first)) === plainText(runsOf(second)) ? first : joined(runsOf(first), runsOf(second), tag, between)

/** The same for words that not every form has; what one language alone has stands alone. */
export function optionalWording(
  first: Wording | null,
  second: Wording | null,
  tag: string,
  between = slash,
): Wording | null {
  if (second === null) return first
  return first === null ? inLanguage(runsOf(second), tag) : bilingualWording(first, second, tag, between)
}

/** Long words in both languages, each on lines of its own. */
export const bilingualLines = (first: Wording | null, second: Wording | null, tag: string): Wording | null =>
  optionalWording(first, second, tag, '\n')

/** What is filled in: once where it is equal, as given where one language alone has it, else both. */
export function bilingualValue(
  first: readonly Inline[],
  second: readonly Inline[],
  tag: string,
  between = slash,
): readonly Inline[] {
  if (JSON.stringify(first) === JSON.stringify(second) || !isGiven(second)) return first
  return isGiven(first) ? joined(first, second, tag, between) : inLanguage(second, tag)
}

const isGiven = (value: readonly Inline[]): boolean => plainText(value).trim() !== ''

const joined = <T extends Inline>(first: readonly T[], second: readonly T[], tag: string, between: string) => [
  ...first,
  { type: 'text', text: between } as const,
  ...inLanguage(second, tag),
]

const inLanguage = <T extends Inline>(content: readonly T[], tag: string): readonly T[] =>
  content.map((inline) => (inline.type === 'text' ? { ...inline, tag: (inline as Text).tag ?? tag } : inline))
