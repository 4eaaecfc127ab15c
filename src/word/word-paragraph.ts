/** A paragraph of a Word file as it reads with all tracked changes accepted, or with all rejected. */
export interface WordParagraph {
  /**
   * What a reader sees, with line feeds and tabs. Ruled blanks are silent, and so is what was typed on one; hidden and
   * struck-out words are left out.
   */
  readonly text: string
  /** The same with the words that are struck out by formatting. */
  readonly whole: string
  /** What was typed on the ruled blanks of the paragraph. */
  readonly filling: string
  /** Id of its style; `null` is the file's default. */
  readonly style: string | null
  /** Its list and the level in it, from 0; `null` where the paragraph itself names none. */
  readonly list: { readonly id: string; readonly level: number } | null
  /** Which cell of its row it stands in, from 0; `null` outside tables. */
  readonly column: number | null
  /** The bookmarks that begin here, in order; those that end a paragraph and go on count for the next one. */
  readonly starts: readonly BookmarkStart[]
  /** Names of bookmarks that began in an earlier paragraph and lie round text of this one. */
  readonly spans: readonly string[]
}

export interface BookmarkStart {
  readonly name: string
  /** Offset in the paragraph's text, in UTF-16 units. */
  readonly at: number
}

/** Which of the two documents a file with tracked changes holds is read. */
export type Reading = 'accepted' | 'rejected'
