/** Who changed something and when, as WordprocessingML wants it on every tracked change (ECMA-376 part 1, 17.13.5). */
export interface Revision {
  readonly id: number
  readonly author: string
  /** `2026-11-21T00:00:00Z`. */
  readonly date: string
}

/** Gives out the tracked changes of one document. */
export interface Revisions {
  readonly next: () => Revision
  /** Whether there were any so far. */
  readonly any: () => boolean
}

/** Word has one space of ids for bookmarks and revisions; bookmarks count from 1 and never get so far. */
const firstId = 100_000

export function revisionsBy(author: string, changed: Date): Revisions {
  const date = changed.toISOString().replace(/\.\d+Z$/, 'Z')
  let id = firstId
  return { next: () => ({ id: id++, author, date }), any: () => id > firstId }
}

/** For a document in which nothing changed; throws where it carries a mark all the same. */
export const noRevisions: Revisions = {
  next: () => {
    throw new Error('A document that is compared with nothing carries a mark')
  },
  any: () => false,
}
