import type { PhrasesUnless } from '../model/checks-file.ts'
import type { Match } from './phrase.ts'
import { matchesOfAny } from './phrase-index.ts'
import { type PhraseText, phraseText } from './phrase-text.ts'

/** What phrases are looked for in. */
export interface Searched {
  readonly text: string
}

/** A stretch of a text with what stands there. */
export interface Found extends Match {
  readonly text: string
}

const prepared = new WeakMap<Searched, PhraseText>()

/** The text as phrases are held against it; made once, because many rules look at the same text. */
export function preparedText(searched: Searched): PhraseText {
  const known = prepared.get(searched) ?? phraseText(searched.text)
  prepared.set(searched, known)
  return known
}

/** Where a text holds one of the phrases, in reading order; a stretch inside a longer one is not told apart. */
export function findPhrases(searched: Searched, phrases: readonly string[]): readonly Found[] {
  const found = matchesOfAny(phrases, preparedText(searched))
  return found
    .filter((match, index) => !found.some((other, at) => at !== index && covers(other, match, at < index)))
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end, text: searched.text.slice(start, end) }))
}

/** Whether any of the phrases stands in a text. */
export const standsIn = (phrases: readonly string[], searched: Searched): boolean =>
  matchesOfAny(phrases, preparedText(searched)).length > 0

/** Where a text holds one of the phrases, unless one of those that make it right stands in it too. */
export function findUnless(searched: Searched, { phrases, unless = [] }: PhrasesUnless): readonly Found[] {
  const found = findPhrases(searched, phrases)
  return found.length === 0 || standsIn(unless, searched) ? [] : found
}

function covers(outer: Match, inner: Match, isEarlier: boolean): boolean {
  if (outer.start > inner.start || outer.end < inner.end) return false
  return outer.start < inner.start || outer.end > inner.end || isEarlier
}
