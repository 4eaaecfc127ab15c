/** What is known of a Word file that somebody handed in. */
export type VerifiedFile = OurFile | ForeignFile

/** A document that `jd` made. */
export interface OurFile extends Verdict {
  readonly role: string
  /** As in file names: `et`; of a bilingual document both, `et+ru`. */
  readonly language: string
  readonly jurisdiction: string
  readonly tool: string | null
  /** Whom the document is made out to; `null` where it is for everybody in the position. */
  readonly person: string | null
  /** What the sources at hand make of that role, language and country; `null` where they do not have it. */
  readonly here: Here | null
}

export interface ForeignFile {
  readonly state: 'not ours'
  /** A sentence without its full stop. */
  readonly reason: string
}

export interface Here {
  readonly version: string
  /** The first thing in which the document differs from what would be made now; `null` where it is the same. */
  readonly differs: 'version' | 'clauses' | 'form' | null
}

/** Whether a document still says what it said when it was made, and what it says otherwise. */
export interface Verdict {
  /** Version and source hash of the document that the file reads as. */
  readonly version: string
  readonly source: string
  readonly state: 'untouched' | 'edited'
  readonly form: FormState
  /** How many tracked changes nobody accepted or rejected yet. */
  readonly pending: number
  readonly redline?: RedlineState
  /** In the order of the document; what is no clause stands last. */
  readonly clauses: readonly ClauseFinding[]
}

/** What became of all that is no clause: as it was, filled in, or changed where nobody is meant to write. */
export type FormState = 'untouched' | 'filled' | 'edited'

/** Which of its two versions a redline reads as. */
export interface RedlineState {
  readonly from: string
  readonly to: string
  /** `both`: with its changes still tracked; `neither`: as no version reads. */
  readonly reads: 'both' | 'from' | 'to' | 'neither'
}

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
