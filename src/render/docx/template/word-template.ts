import type { Parts } from '../../../word/parts.ts'
import type { ContentTypes } from './content-types.ts'
import type { Pieces } from './pieces.ts'
import type { Placeholder } from './placeholder-names.ts'
import type { Relationship } from './relationships.ts'
import type { Margin, PageKind } from './sections.ts'
import type { TemplateStyles } from './template-styles.ts'

/** A company's Word file, read once and made ready for any number of documents. */
export interface WordTemplate {
  /** What goes in as it is. */
  readonly parts: Parts
  /** Parts that each document fills: `word/document.xml` and what holds placeholders, styles and lists. */
  readonly pieces: Readonly<Record<string, Pieces>>
  readonly types: ContentTypes
  /** Relationships of the document part. */
  readonly relationships: readonly Relationship[]
  readonly styles: TemplateStyles
  readonly free: FreeIds
  /** Width of the place that the document goes into, in twips. */
  readonly textWidth: number
  readonly isAfterTable: boolean
  /** As which version of Word it is laid out (MS-DOCX 2.3.3, `compatibilityMode`); 15 is Word 2013 and later. */
  readonly layoutVersion: number
  /** What the template prints itself at the head of the document, so that the document does not repeat it. */
  readonly prints: ReadonlySet<Placeholder | 'logo'>
  readonly margins: TemplateMargins
  /** The template's own document properties, each as its XML. */
  readonly properties: readonly string[]
}

/** From which number on ids are free. */
export interface FreeIds {
  readonly abstractList: number
  readonly list: number
  /** Of bookmarks and tracked changes. */
  readonly mark: number
  /** Of pictures and shapes. */
  readonly drawing: number
}

/** The headers and footers of a template. */
export interface TemplateMargins {
  /** The kinds of pages at whose head or foot the template says nothing, so that the document's own stands there. */
  readonly lacking: Readonly<Record<Margin, readonly PageKind[]>>
  /** Whether the first page has headers and footers of its own already. */
  readonly hasOwnFirstPage: boolean
  readonly hasEvenPages: boolean
  /** The part that every page shows where the first page has none of its own, by what it is. */
  readonly onEveryPage: Readonly<Partial<Record<Margin, string>>>
}
