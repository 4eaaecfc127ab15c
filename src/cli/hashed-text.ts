import { sha256 } from '../index.ts'

/** A text below its own hash, for what is kept in a cache and believed when it is read again. */
export const withHash = (text: string): string => `${sha256(text)}\n${text}`

/** The text again; throws where it is not as it was written. */
export function withoutHash(kept: string): string {
  const text = kept.slice(kept.indexOf('\n') + 1)
  if (withHash(text) !== kept) throw new Error('What was kept is spoilt')
  return text
}
