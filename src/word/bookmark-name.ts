import { sha256 } from './sha256.ts'

/** Word hides bookmarks that begin with an underscore; no other bookmark of a document begins so. */
export const bookmarkPrefix = '_jd_'

/** Word takes no longer name. */
export const longestBookmarkName = 40

/** Begins the name of a bookmark that no clause of the new document has. */
const formerPrefix = '_jdfrom_'

const hashLength = 8

/**
 * Name of the hidden bookmark round a clause's words. An id of ASCII letters, digits and underscores is kept as it is;
 * any other is cleaned, cut to fit and told apart by the first 8 hex digits of its SHA-256. The name cannot be turned
 * back into the id: the custom properties `jd.clause.<id>` do that. In the second column of a bilingual document the
 * language is part of it: `_jd_ru_duties_bake_71c629a8`.
 */
export const bookmarkName = (clauseId: string, language?: string): string =>
  named(language === undefined ? bookmarkPrefix : `${bookmarkPrefix}${language}_`, clauseId)

/**
 * Name of the bookmark at the place that a clause moved away from. No two bookmarks of a file have one name: Word keeps
 * the first and drops the other. So the clause's own name goes to where it stands now, and references of the old
 * document find this one when the move is rejected.
 */
export const formerBookmarkName = (clauseId: string): string => named(formerPrefix, clauseId)

function named(prefix: string, clauseId: string): string {
  const plain = `${prefix}${clauseId}`
  if (/^\w+$/.test(plain) && plain.length <= longestBookmarkName) return plain
  const cleaned = plain.replace(/\W+/g, '_').slice(0, longestBookmarkName - hashLength - 1)
  return `${cleaned}_${sha256(clauseId).slice(0, hashLength)}`
}
