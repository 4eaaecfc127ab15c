import type { PhraseAndUse, PhrasesUnless } from '../model/checks-file.ts'
import type { PhraseList } from './file-phrases.ts'
import type { Match } from './phrase.ts'
import { indexPhrases, type MatchOf, type PhraseIndex } from './phrase-index.ts'
import { type PhraseText, phraseText } from './phrase-text.ts'

/** What phrases are looked for in. */
export interface Searched {
  readonly text: string
  /** What the lists of its language were filed in, if they were: a text is then looked up once for all of them. */
  readonly language?: { readonly phrases: PhraseIndex }
}

/** A stretch of a text with what stands there. */
export interface Found extends Match {
  readonly text: string
}

/** Where a text holds one of the phrases, in reading order; a stretch inside a longer one is not told apart. */
export function findPhrases(searched: Searched, phrases: readonly string[]): readonly Found[] {
  const found = matchesOfAny(phrases, searched).map(({ match }) => match)
  if (found.length === 0) return nothing
  return found
    .filter((match, index) => !found.some((other, at) => at !== index && covers(other, match, at < index)))
    .sort((a, b) => a.start - b.start)
    .map((match) => foundAt(match, searched))
}

const nothing: readonly Found[] = []

/** Whether any of the phrases stands in a text. */
export const standsIn = (phrases: readonly string[], searched: Searched): boolean =>
  matchesOfAny(phrases, searched).length > 0

/** Where a text holds one of the phrases, unless one of those that make it right stands in it too. */
export function findUnless(searched: Searched, { phrases, unless = [] }: PhrasesUnless): readonly Found[] {
  const found = findPhrases(searched, phrases)
  return found.length === 0 || standsIn(unless, searched) ? [] : found
}

/** Where a text holds a word of a list of wrong ones, and what to write instead. */
export const findWrongWords = (
  searched: Searched,
  list: readonly PhraseAndUse[],
): readonly (Found & { readonly use: string })[] =>
  matchesOfAny(list, searched).map(({ match, entry }) => ({ ...foundAt(match, searched), use: entry.use }))

const foundAt = ({ start, end }: Match, { text }: Searched): Found => ({ start, end, text: text.slice(start, end) })

/** Where the entries of a list stand in a text, in the order of the list. */
function matchesOfAny<T extends string | PhraseAndUse>(list: readonly T[], searched: Searched): readonly MatchOf<T>[] {
  const text = preparedText(searched)
  const together = searched.language?.phrases
  const index = together?.holds(list) ? together : indexAlone(list)
  return index.matches(list, text)
}

const prepared = new WeakMap<Searched, PhraseText>()

/** The text as phrases are held against it; made once, because many rules look at the same text. */
function preparedText(searched: Searched): PhraseText {
  const known = prepared.get(searched) ?? phraseText(searched.text)
  prepared.set(searched, known)
  return known
}

const alone = new WeakMap<PhraseList, PhraseIndex>()

function indexAlone(list: PhraseList): PhraseIndex {
  const known = alone.get(list) ?? indexPhrases([list])
  alone.set(list, known)
  return known
}

function covers(outer: Match, inner: Match, isEarlier: boolean): boolean {
  if (outer.start > inner.start || outer.end < inner.end) return false
  return outer.start < inner.start || outer.end > inner.end || isEarlier
}
