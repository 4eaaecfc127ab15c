import { clauseHash } from '../word/clause-hash.ts'
import { textDigest } from '../word/text-digests.ts'

/** Whether words are those that were recorded: as they stand, or but for what no reader sees. */
export const provesWords = (text: string, hash: string): boolean =>
  [text, tidied(text)].some((words) => clauseHash(words) === hash)

/** The recorded digest of a text that is no clause; none where it says something new. */
export const recordedDigest = (text: string, digests: ReadonlySet<string>): string | undefined =>
  [text, tidied(text)].map(textDigest).find((digest) => digests.has(digest))

export const isRecorded = (text: string, digests: ReadonlySet<string>): boolean =>
  recordedDigest(text, digests) !== undefined

/**
 * Without what no reader sees: marks where a word may be divided, signs without width, spaces at the ends and doubled
 * ones. Programs leave those behind, and none of them is an edit.
 */
const tidied = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/^[ \t\n]+|(?<![ \t\n])[ \t\n]+$/g, '')

/** Whether there is anything to read. */
export const saysNothing = (text: string): boolean => tidied(text).trim() === ''
