import { createHash } from 'node:crypto'
import type { Words } from '../model/cell-file.ts'
import type { ConfirmedClauses } from '../model/confirmed-file.ts'
import type { Item } from './item.ts'

/** Clauses that were confirmed against source words which have changed since. */
export const staleClauses = (
  confirmed: ConfirmedClauses,
  items: readonly Item[],
  sourceWords: (item: Item) => Words | undefined,
): readonly Item[] =>
  items.filter((item) => {
    const record = confirmed[item.id]
    const words = sourceWords(item)
    return record !== undefined && words !== undefined && record.source !== wordsHash(words)
  })

/** First 12 hex digits of SHA-256 of the raw words: NFC, spaces collapsed, plural forms in the order they are written. */
export function wordsHash(words: Words): string {
  const text = typeof words === 'string' ? words : JSON.stringify(words)
  const normal = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(normal, 'utf8').digest('hex').slice(0, 12)
}
