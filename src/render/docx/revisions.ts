/** Who changed something and when, as WordprocessingML wants it on every tracked change (ECMA-376 part 1, 17.13.5). */
export interface Revision {
  readonly id: number
  readonly author: string
  /** `2026-11-21T00:00:00Z`. */
  readonly date: string
}

/** Gives out the tracked changes of one document. */
export interface Revisions {
  /** A change inside something that stays: words of a paragraph, properties. */
  readonly next: () => Revision
  /** The changes of what comes or goes as a whole: a paragraph or row, with its words. */
  readonly ofWholes: () => Revisions
  /** Whether there were any so far. */
  readonly any: () => boolean
}

/** Word has one space of ids for bookmarks and revisions; bookmarks count from 1 and never get so far. */
const firstId = 100_000

/**
 * What is added as a whole is dated two minutes later: LibreOffice (seen in 7.4) takes words added at the end of a
 * paragraph and an added paragraph after it for one change where author and minute are the same, and rejecting that
 * makes one paragraph of two.
 */
const later = 120_000

export function revisionsBy(author: string, changed: Date): Revisions {
  let id = firstId
  const any = () => id > firstId
  const at = (time: number, ofWholes: () => Revisions): Revisions => {
    const date = new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
    return { next: () => ({ id: id++, author, date }), ofWholes, any }
  }
  const wholes = at(changed.getTime() + later, () => wholes)
  return at(changed.getTime(), () => wholes)
}

/** For a document in which nothing changed; throws where it carries a mark all the same. */
export const noRevisions: Revisions = {
  next: () => {
    throw new Error('A document that is compared with nothing carries a mark')
  },
  ofWholes: () => noRevisions,
  any: () => false,
}
