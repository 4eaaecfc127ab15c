import type { Paragraph, Table } from 'docx'
import type { JobDocument, PageLayout } from '../../model/document.ts'
import { a4, twips } from './measures.ts'
import { type NumberColumns, numberColumns } from './number-columns.ts'

/** The npm package `docx` once loaded. It is passed on, never imported, so that other formats do not pay for it. */
export type DocxPackage = typeof import('docx')

/** What may stand in the body of a Word document. */
export type Flow = Paragraph | Table

/** What every block needs to know about the document it stands in. */
export interface Context {
  readonly docx: DocxPackage
  readonly page: PageLayout
  /** Between the margins, in twips. */
  readonly textWidth: number
  readonly columns: NumberColumns
}

export const contextOf = (docx: DocxPackage, document: JobDocument): Context => ({
  docx,
  page: document.page,
  textWidth: a4.width - twips(document.page.margins.left) - twips(document.page.margins.right),
  columns: numberColumns(document),
})
