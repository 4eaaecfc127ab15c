import type { BlankTable, Clause, Column, Inline, JobDocument, Pair, Picture, Signing, Title } from './document.ts'

/** Which of two documents something stands in: both, the old one alone, the new one alone. */
export type Mark = 'same' | 'removed' | 'added'

/** A run of two texts laid over each other. A `same` run is equal in every part, its language tag and number too. */
export type MarkedInline = Inline & { readonly kind: Mark }

/** One line of text: without its added runs it is the old line, without its removed ones the new. */
export type MarkedLine = readonly MarkedInline[]

/**
 * Two versions of a document laid over each other in reading order. A part marked `removed` or `added` stands in one
 * of them alone and all its runs carry the same mark. Accepting everything gives the new document, rejecting
 * everything the old one. What moved is removed in one place and added in the other.
 */
export interface MarkedDocument {
  /** `null` where the whole document is new. */
  readonly from: JobDocument | null
  /** `null` where the whole document is gone. */
  readonly to: JobDocument | null
  readonly footer: MarkedLine
  readonly children: readonly MarkedBlock[]
}

export type MarkedBlock =
  | MarkedLetterhead
  | MarkedTitle
  | MarkedNotice
  | MarkedFields
  | MarkedSigning
  | MarkedTable
  | MarkedChapter
  | MarkedParallel
  | MarkedParallelTitle

export interface MarkedLetterhead {
  readonly type: 'letterhead'
  readonly kind: Mark
  /** The new document's, or the old one's where it is gone; a picture is never a tracked change. */
  readonly logo?: Picture
  /** Absent where neither document is an annex. */
  readonly annex?: MarkedLine
  readonly organisation: MarkedLine
  readonly caption: MarkedLine
  readonly rows: readonly MarkedField[]
}

export interface MarkedField {
  readonly id: string
  readonly kind: Mark
  readonly label: MarkedLine
  readonly value: MarkedLine
}

export interface MarkedTitle {
  readonly type: 'title'
  readonly kind: Mark
  readonly name: MarkedLine
  readonly subject: MarkedLine
  readonly order: Title['order']
}

/** Bilingual documents are compared with nothing, so all that stands in one is `same`. */
export interface MarkedParallelTitle {
  readonly type: 'parallel-title'
  readonly kind: Mark
  readonly columns: readonly [Column, Column]
  readonly titles: readonly [MarkedTitle, MarkedTitle]
}

export interface MarkedNotice {
  readonly type: 'notice'
  readonly kind: Mark
  readonly id: string
  readonly text: MarkedLine
}

export interface MarkedFields {
  readonly type: 'fields'
  readonly kind: Mark
  readonly id: string
  readonly rows: readonly MarkedField[]
}

export interface MarkedSigning {
  readonly type: 'signing'
  readonly kind: Mark
  readonly id: Signing['id']
  readonly place: Signing['place']
  /** Empty where there is none. */
  readonly heading: MarkedLine
  /** Empty where there is none. */
  readonly statement: MarkedLine
  readonly rows: readonly MarkedSigningRow[]
}

export interface MarkedSigningRow {
  readonly kind: Mark
  /** Empty where there is none. */
  readonly label: MarkedLine
  readonly cells: readonly MarkedSigningCell[]
}

export interface MarkedSigningCell {
  readonly caption: MarkedLine
  /** A ruled blank where nothing is given. */
  readonly value: MarkedLine
  /** As of a `SigningCell`; rows of which a cell is ruled in one document alone are two rows. */
  readonly unruled?: true
  readonly share: number
}

export interface MarkedTable {
  readonly type: 'table'
  readonly kind: Mark
  readonly id: string
  readonly heading: MarkedLine
  readonly columns: readonly { readonly caption: MarkedLine; readonly share: number }[]
  /** A cell for each column; such rows come and go with their table. Absent where there are none. */
  readonly rows?: readonly (readonly MarkedLine[])[]
  readonly blankRows: BlankTable['blankRows']
}

export interface MarkedChapter {
  readonly type: 'chapter'
  readonly kind: Mark
  readonly id: string
  readonly number: MarkedNumber
  readonly text: MarkedLine
  readonly children: readonly MarkedPart[]
}

/** Bilingual documents are compared with nothing, so all that stands in one is `same`. */
export interface MarkedParallel {
  readonly type: 'parallel'
  readonly kind: Mark
  readonly columns: readonly [Column, Column]
  readonly chapters: readonly {
    readonly headings: Pair<MarkedHeading>
    readonly rows: readonly Pair<MarkedPart>[]
  }[]
}

/** The heading of a chapter. */
export type MarkedHeading = Pick<MarkedChapter, 'kind' | 'number' | 'text'>

export type MarkedPart = MarkedLeadIn | MarkedGroupTitle | MarkedClause

export interface MarkedLeadIn {
  readonly type: 'lead-in'
  readonly kind: Mark
  readonly section: string
  readonly number: MarkedNumber
  readonly text: MarkedLine
}

export interface MarkedGroupTitle {
  readonly type: 'group'
  readonly kind: Mark
  readonly id: string
  readonly text: MarkedLine
}

export interface MarkedClause {
  readonly type: 'clause'
  readonly kind: Mark
  readonly id: string
  readonly number: MarkedNumber
  readonly level: Clause['level']
  readonly content: MarkedLine
}

/** As printed in each document; Word counts for itself, so a number is never a tracked change. `null` = none there. */
export interface MarkedNumber {
  readonly from: string | null
  readonly to: string | null
}
