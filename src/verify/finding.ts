/** What somebody did to a clause, or to what is no clause, since the file was made. */
export interface ClauseFinding {
  /** Clause id; `@form` for what is no clause; `null` for words that were added. */
  readonly clause: string | null
  /** Only where the document has several languages. */
  readonly lang?: string
  readonly change: 'changed' | 'added' | 'removed' | 'moved'
  /** As printed when the file was made; `null` where there is none or nobody knows. */
  readonly number: string | null
  /**
   * Word by word, `[-removed-]{+added+}`, where the former words are known; else the words that stand there now. Of a
   * removed clause the words that are gone, `null` where nobody knows them.
   */
  readonly words: string | null
  /** The same in lists; absent where the former words are not known. */
  readonly removed?: readonly string[]
  readonly added?: readonly string[]
  /** Of added words: the clause they stand behind; `null` before the first one. */
  readonly after?: string | null
  /** Only where it was divided into several paragraphs, or drawn together with the clause before it. */
  readonly how?: 'split' | 'joined'
  /** Only where it stands in another place too. */
  readonly moved?: true
  /** Only where it reads as in the former version: a change of a redline that was rejected. */
  readonly rejected?: true
  /** Only where the edit is a tracked change that nobody accepted yet. */
  readonly pending?: true
}

/** A piece of a text against a former one. */
export interface ComparedWords {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Lays two texts over each other at the word boundaries of a language. */
export type CompareWords = (from: string, to: string, language: string) => readonly ComparedWords[]
