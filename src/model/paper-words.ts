import type { ChangesFile } from './changes-file.ts'
import type { JobDocument, Text, Title } from './document.ts'

/** What the papers that go with one document say, in its language and under its law, every word in place. */
export interface PaperWords {
  readonly words: ChangesFile
  readonly changes: PaperTitle
  /** The sheet about a change. */
  readonly acquaintance: SheetWords
  /** The sheet that goes without one; absent where the language has no words for it. */
  readonly staff?: SheetWords
  /** The position, below the name of a paper. */
  readonly subject: string
  readonly titleOrder: Title['order']
  /** Labels of the form by key, the country's own over the language's. */
  readonly labels: Readonly<Record<string, string>>
  /** Keys of what an employee fills in, in the order of the country: `signature`, `name`, `signatureDate`. */
  readonly signing: readonly string[]
  /** The date of a version, as the country writes it. */
  readonly released: string
  /** What the employee signs, with the number of the version. */
  readonly statement: string
  /** The bare name of the position, as it begins a line. */
  readonly jobTitle: string
  /** Where the law speaks of a change of terms; empty where there is nothing to cite. */
  readonly basis: readonly Text[]
}

/** What a paper is called: above its text, and in one line. */
export interface PaperTitle {
  readonly name: string
  readonly title: string
}

/** What a sheet of acquaintance says besides the statement. */
export interface SheetWords extends PaperTitle {
  /** Labels of the version and of its date. */
  readonly version: string
  readonly released: string
  /** Above the table. */
  readonly heading: string
}

/** What a change of one document asks for under its country's law. */
export interface ChangeVerdict {
  readonly severity: keyof ChangesFile['severity']
  readonly consequence: keyof ChangesFile['consequences']
  /** Whether law or practice is not settled on it. */
  readonly unsure: boolean
}

/** A paper that goes with a document that changed. */
export interface ChangePaper {
  /** As in its file's name. */
  readonly kind: 'changes' | 'acquaintance'
  readonly paper: JobDocument
}
