import { sha256 } from '../sha256.ts'

/** Word hides bookmarks that begin with an underscore; no other bookmark of a document begins so. */
export const bookmarkPrefix = '_jd_'

/** Word takes no longer name. */
export const longestBookmarkName = 40

const hashLength = 8

/**
 * Name of the hidden bookmark round a clause's words. An id of ASCII letters, digits and underscores is kept as it is;
 * any other is cleaned, cut to fit and told apart by the first 8 hex digits of its SHA-256. The name cannot be turned
 * back into the id: the custom properties `jd.clause.<id>` do that.
 */
export function bookmarkName(clauseId: string): string {
  const plain = `${bookmarkPrefix}${clauseId}`
  if (/^\w+$/.test(plain) && plain.length <= longestBookmarkName) return plain
  const cleaned = plain.replace(/\W+/g, '_').slice(0, longestBookmarkName - hashLength - 1)
  return `${cleaned}_${sha256(clauseId).slice(0, hashLength)}`
}
