import { createHash } from 'node:crypto'
import type { PhraseAndUse } from '../model/checks-file.ts'
import { keyOf } from './phrase-keys.ts'
import { mostTelling, needsOf } from './phrase-needs.ts'

/** Phrases alone, or with what to write instead. */
export type PhraseList = readonly (string | PhraseAndUse)[]

export const phraseOf = (entry: string | PhraseAndUse): string => (typeof entry === 'string' ? entry : entry.phrase)

/**
 * Where the phrases of several lists are filed: each key with the numbers of its phrases, counted through all the lists.
 * A text that holds a phrase has one of the keys under which it is filed. Plain data, so that what comes with the program
 * is filed when the program is made: it takes longer than to look into a role.
 */
export type PhraseFiling = readonly (readonly [key: string, phrases: readonly number[]])[]

/** Files each phrase under a word, or a piece of one, without which no text holds it. */
export function filePhrases(lists: readonly PhraseList[]): PhraseFiling {
  const byKey = new Map<string, number[]>()
  for (const [number, entry] of lists.flat().entries()) {
    for (const key of keysFor(phraseOf(entry))) {
      const there = byKey.get(key)
      if (there) there.push(number)
      else byKey.set(key, [number])
    }
  }
  return [...byKey]
}

/** Of each of them a text holds one that holds the phrase; where none is sure, the key that every text has. */
function keysFor(phrase: string): readonly string[] {
  const keys = [...new Set(mostTelling(needsOf(phrase))?.map(keyOf) ?? [''])]
  return keys.includes('') ? [''] : keys
}

/** What a filing is kept under: the same for the same phrases in the same order, 64 hex digits. */
export const filingId = (lists: readonly PhraseList[]): string =>
  createHash('sha256')
    .update(`filing\n${JSON.stringify(lists)}`)
    .digest('hex')
