import type { PhraseAndUse } from '../model/checks-file.ts'
import { filePhrases, type PhraseFiling, type PhraseList, phraseOf } from './file-phrases.ts'
import { keysOfWord } from './phrase-keys.ts'
import { type Need, type Needs, needOfChoice, needsOf } from './phrase-needs.ts'
import type { PhraseText } from './phrase-text.ts'

/** Lists of phrases that are held against the same texts. */
export interface PhraseIndex {
  readonly holds: (list: PhraseList) => boolean
  /** The entries of a list that may stand in a text, in their order: no other can. */
  readonly candidates: <T extends string | PhraseAndUse>(list: readonly T[], text: PhraseText) => readonly T[]
}

interface Filed {
  readonly list: PhraseList
  readonly entry: string | PhraseAndUse
  /** What the phrase needs, and what of it its choices need, as far as that was asked. */
  needs?: Needs
  readonly chosen: Need[]
}

/**
 * Looks phrases up by where they are filed. The words of a text are looked up once for all the lists together, and most
 * phrases are never touched.
 */
export function indexPhrases(lists: readonly PhraseList[], filing: PhraseFiling = filePhrases(lists)): PhraseIndex {
  const all = lists.flatMap((list) => list.map((entry): Filed => ({ list, entry, chosen: [] })))
  const byKey = new Map(filing)
  const byWord = new Map<string, readonly number[]>()
  const known = new WeakMap<PhraseText, ReadonlyMap<PhraseList, PhraseList>>()
  const filedUnder = (word: string): readonly number[] => {
    const numbers = byWord.get(word) ?? keysOfWord(word).flatMap((key) => byKey.get(key) ?? [])
    byWord.set(word, numbers)
    return numbers
  }
  const candidatesIn = (text: PhraseText): ReadonlyMap<PhraseList, PhraseList> => {
    const met = new Set(text.plain.split(' ').flatMap(filedUnder))
    const filed = Array.from(Uint32Array.from(met).sort()).flatMap((number) => all[number] ?? [])
    return byList(filed.filter((one) => isMet(one, text)))
  }
  const own = new Set(lists)
  return {
    holds: (list) => own.has(list),
    candidates: <T extends string | PhraseAndUse>(list: readonly T[], text: PhraseText) => {
      const found = known.get(text) ?? candidatesIn(text)
      known.set(text, found)
      return (found.get(list) ?? none) as readonly T[]
    },
  }
}

const none: PhraseList = []

/** Whether a text has all that a phrase needs. */
function isMet(filed: Filed, { plain }: PhraseText): boolean {
  filed.needs ??= needsOf(phraseOf(filed.entry))
  const { phrase, letters, choices } = filed.needs
  for (const stretch of letters) if (!plain.includes(stretch)) return false
  for (const [index, choice] of choices.entries()) {
    filed.chosen[index] ??= needOfChoice(phrase, choice) ?? ['']
    if (!filed.chosen[index].some((stretch) => plain.includes(stretch))) return false
  }
  return true
}

function byList(filed: readonly Filed[]): ReadonlyMap<PhraseList, PhraseList> {
  const found = new Map<PhraseList, (string | PhraseAndUse)[]>()
  for (const { list, entry } of filed) {
    const there = found.get(list)
    if (there) there.push(entry)
    else found.set(list, [entry])
  }
  return found
}
