import type { PhrasesUnless } from '../model/checks-file.ts'
import type { WrittenText } from './checked.ts'
import { type Match, matchesOf, standsIn } from './phrase.ts'

/** Where a text holds one of the phrases, in reading order; a stretch inside a longer one is not told apart. */
export function findPhrases({ text }: Pick<WrittenText, 'text'>, phrases: readonly string[]): readonly Match[] {
  const found = phrases.flatMap((phrase) => matchesOf(phrase, text))
  return found
    .filter((match, index) => !found.some((other, at) => at !== index && covers(other, match, at < index)))
    .sort((a, b) => a.start - b.start)
}

/** The same where none of the phrases that make it right stands in the text. */
export const findUnless = (
  text: Pick<WrittenText, 'text'>,
  { phrases, unless = [] }: PhrasesUnless,
): readonly Match[] => (standsIn(unless, text.text) ? [] : findPhrases(text, phrases))

function covers(outer: Match, inner: Match, isEarlier: boolean): boolean {
  if (outer.start > inner.start || outer.end < inner.end) return false
  return outer.start < inner.start || outer.end > inner.end || isEarlier
}
