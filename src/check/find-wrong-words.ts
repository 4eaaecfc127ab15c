import type { PhraseAndUse } from '../model/checks-file.ts'
import { type Found, preparedText, type Searched } from './find-phrases.ts'
import { matchesOf } from './phrase.ts'
import { matchesOfAny } from './phrase-index.ts'

const phrasesOf = new WeakMap<readonly PhraseAndUse[], readonly string[]>()

/** Where a text holds a word of a list of wrong ones, and what to write instead. */
export function findWrongWords(
  searched: Searched,
  list: readonly PhraseAndUse[],
): readonly (Found & { readonly use: string })[] {
  const phrases = phrasesOf.get(list) ?? list.map(({ phrase }) => phrase)
  phrasesOf.set(list, phrases)
  const text = preparedText(searched)
  if (matchesOfAny(phrases, text).length === 0) return []
  return list.flatMap(({ phrase, use }) =>
    matchesOf(phrase, text).map(({ start, end }) => ({ start, end, use, text: searched.text.slice(start, end) })),
  )
}
