import type { DocumentDiff } from './diff-documents.ts'
import type { DocumentChange } from './document-change.ts'
import type { DocumentPair } from './document-pair.ts'

/** A change and the document it was found in. */
export interface Sighting {
  readonly pair: DocumentPair
  readonly found: DocumentChange
  /** `false` for a change of the source that nobody asked for, and that a translation did not follow. */
  readonly isAsked: boolean
}

/** A pair of documents and what changed between them. */
export interface ComparedPair {
  readonly pair: DocumentPair
  readonly diff: DocumentDiff
}

/** What changed in a pair of documents. */
export type DiffOf = (pair: DocumentPair) => DocumentDiff
