import type { PhraseAndUse } from '../model/checks-file.ts'
import { filePhrases, type PhraseFiling, type PhraseList, phraseOf } from './file-phrases.ts'
import { type KnownTexts, openKnownTexts, type Sightings } from './known-texts.ts'
import { type Match, matchesOf } from './phrase.ts'
import { keysOfWord } from './phrase-keys.ts'
import { type Need, type Needs, needOfChoice, needsOf } from './phrase-needs.ts'
import type { PhraseText } from './phrase-text.ts'

/** Lists of phrases that are held against the same texts. */
export interface PhraseIndex {
  /** What was looked up, now or before. */
  readonly texts: KnownTexts
  readonly holds: (list: PhraseList) => boolean
  /** Where the entries of a list stand in a text, in the order of the list. */
  readonly matches: <T extends string | PhraseAndUse>(list: readonly T[], text: PhraseText) => readonly MatchOf<T>[]
}

export interface MatchOf<T> {
  readonly entry: T
  readonly match: Match
}

interface Filed {
  readonly list: PhraseList
  readonly entry: string | PhraseAndUse
  /** What the phrase needs, and what of it its choices need, as far as that was asked. */
  needs?: Needs
  readonly chosen: Need[]
}

type ByList = ReadonlyMap<PhraseList, readonly MatchOf<string | PhraseAndUse>[]>

/**
 * Looks phrases up by where they are filed. The words of a text are looked up once for all the lists together, and most
 * phrases are never touched; of a text that is known not even its words are.
 */
export function indexPhrases(
  lists: readonly PhraseList[],
  filing: () => PhraseFiling = () => filePhrases(lists),
  texts: KnownTexts = openKnownTexts([]),
): PhraseIndex {
  const all = lists.flatMap((list) => list.map((entry): Filed => ({ list, entry, chosen: [] })))
  const found = new WeakMap<PhraseText, ByList>()
  const numbersUnder = openFiling(filing)
  const look = (text: PhraseText): Sightings => {
    const met = new Set(text.plain.split(' ').flatMap(numbersUnder))
    const sightings = Array.from(Uint32Array.from(met).sort()).flatMap((number) =>
      sightingsOf(number, all[number], text),
    )
    texts.learn(text.text, sightings)
    return sightings
  }
  const own = new Set(lists)
  return {
    texts,
    holds: (list) => own.has(list),
    matches: <T extends string | PhraseAndUse>(list: readonly T[], text: PhraseText) => {
      const there = found.get(text) ?? byList(texts.recall(text.text) ?? look(text), all)
      found.set(text, there)
      return (there.get(list) ?? none) as readonly MatchOf<T>[]
    },
  }
}

/** The phrases that are filed under a word, by their numbers; the filing is made when the first word is asked for. */
function openFiling(filing: () => PhraseFiling): (word: string) => readonly number[] {
  let byKey: ReadonlyMap<string, readonly number[]> | undefined
  const byWord = new Map<string, readonly number[]>()
  const under = (key: string): readonly number[] => {
    byKey ??= new Map(filing())
    return byKey.get(key) ?? []
  }
  return (word) => {
    const numbers = byWord.get(word) ?? keysOfWord(word).flatMap(under)
    byWord.set(word, numbers)
    return numbers
  }
}

const none: readonly MatchOf<string>[] = []

function sightingsOf(number: number, filed: Filed | undefined, text: PhraseText): Sightings {
  if (filed === undefined || !isMet(filed, text)) return []
  return matchesOf(phraseOf(filed.entry), text).flatMap(({ start, end }) => [number, start, end])
}

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

const nothing: ByList = new Map()

function byList(sightings: Sightings, all: readonly Filed[]): ByList {
  if (sightings.length === 0) return nothing
  const found = new Map<PhraseList, MatchOf<string | PhraseAndUse>[]>()
  for (let at = 0; at < sightings.length; at += 3) {
    const [number = 0, start = 0, end = 0] = sightings.slice(at, at + 3)
    const filed = all[number]
    if (!filed) continue
    const there = found.get(filed.list)
    const one = { entry: filed.entry, match: { start, end } }
    if (there) there.push(one)
    else found.set(filed.list, [one])
  }
  return found
}
