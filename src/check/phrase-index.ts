import type { PhraseAndUse } from '../model/checks-file.ts'
import { keyOf, keysOfWord } from './phrase-keys.ts'
import { mostTelling, type Need, type Needs, needOfChoice, needsOf } from './phrase-needs.ts'
import type { PhraseText } from './phrase-text.ts'

/** Phrases alone, or with what to write instead. */
export type PhraseList = readonly (string | PhraseAndUse)[]

export const phraseOf = (entry: string | PhraseAndUse): string => (typeof entry === 'string' ? entry : entry.phrase)

/** Lists of phrases that are held against the same texts. */
export interface PhraseIndex {
  readonly holds: (list: PhraseList) => boolean
  /** The entries of a list that may stand in a text, in their order: no other can. */
  readonly candidates: <T extends string | PhraseAndUse>(list: readonly T[], text: PhraseText) => readonly T[]
}

interface Filed {
  readonly list: PhraseList
  readonly at: number
  readonly needs: Needs
  /** What its choices need, as far as that was asked: most texts lack something before. */
  readonly chosen: Need[]
}

/**
 * Files each phrase under a word, or the beginning of one, without which no text holds it. The words of a text are
 * looked up once for all the lists together, and most phrases are never touched.
 */
export function indexPhrases(lists: readonly PhraseList[]): PhraseIndex {
  const byKey = fileAll(lists)
  const byWord = new Map<string, readonly Filed[]>()
  const known = new WeakMap<PhraseText, ReadonlyMap<PhraseList, PhraseList>>()
  const filedUnder = (word: string): readonly Filed[] => {
    const filed = byWord.get(word) ?? keysOfWord(word).flatMap((key) => byKey.get(key) ?? [])
    byWord.set(word, filed)
    return filed
  }
  const candidatesIn = (text: PhraseText): ReadonlyMap<PhraseList, PhraseList> => {
    const met = new Set<Filed>()
    for (const word of text.plain.split(' ')) for (const filed of filedUnder(word)) met.add(filed)
    return byList([...met].filter((filed) => isMet(filed, text)))
  }
  const all = new Set(lists)
  return {
    holds: (list) => all.has(list),
    candidates: <T extends string | PhraseAndUse>(list: readonly T[], text: PhraseText) => {
      const found = known.get(text) ?? candidatesIn(text)
      known.set(text, found)
      return (found.get(list) ?? none) as readonly T[]
    },
  }
}

const none: PhraseList = []

function fileAll(lists: readonly PhraseList[]): ReadonlyMap<string, readonly Filed[]> {
  const byKey = new Map<string, Filed[]>()
  for (const list of lists) {
    for (let at = 0; at < list.length; at += 1) {
      const needs = needsOf(phraseOf(list[at] ?? ''))
      const filed: Filed = { list, at, needs, chosen: [] }
      for (const key of keysFor(needs)) {
        const there = byKey.get(key)
        if (there) there.push(filed)
        else byKey.set(key, [filed])
      }
    }
  }
  return byKey
}

/** Of each of them a text holds one that holds the phrase; where none is sure, the key that every text has. */
function keysFor(needs: Needs): readonly string[] {
  const keys = [...new Set(mostTelling(needs)?.map(keyOf) ?? [''])]
  return keys.includes('') ? [''] : keys
}

/** Whether a text has all that a phrase needs. */
function isMet({ needs, chosen }: Filed, { plain }: PhraseText): boolean {
  for (const stretch of needs.letters) if (!plain.includes(stretch)) return false
  for (const [index, choice] of needs.choices.entries()) {
    chosen[index] ??= needOfChoice(needs.phrase, choice) ?? ['']
    if (!chosen[index].some((stretch) => plain.includes(stretch))) return false
  }
  return true
}

function byList(filed: readonly Filed[]): ReadonlyMap<PhraseList, PhraseList> {
  const found = new Map<PhraseList, Filed[]>()
  for (const one of filed) found.set(one.list, [...(found.get(one.list) ?? []), one])
  return new Map(
    [...found].map(([list, some]) => [list, some.sort((a, b) => a.at - b.at).flatMap(({ at }) => list[at] ?? [])]),
  )
}
