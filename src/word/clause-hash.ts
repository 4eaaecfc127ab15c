import { sha256 } from './sha256.ts'

/** Short proof of a clause's words: the first 12 hex digits of the SHA-256 of its plain text in Unicode form NFC. */
export const clauseHash = (plainText: string): string => sha256(plainText.normalize('NFC')).slice(0, 12)
