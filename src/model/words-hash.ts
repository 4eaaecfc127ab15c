import { hash } from 'node:crypto'
import type { Words } from './cell-file.ts'

/** First 12 hex digits of SHA-256 of the raw words: NFC, spaces collapsed, plural forms in the order they are written. */
export function wordsHash(words: Words): string {
  const text = typeof words === 'string' ? words : JSON.stringify(words)
  const normal = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return hash('sha256', normal, 'hex').slice(0, 12)
}
