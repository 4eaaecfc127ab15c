import type { FileChild } from 'docx'
import type { Column, JobDocument, PageLayout } from '../../model/document.ts'
import type { Mark, MarkedDocument } from '../../model/marked-document.ts'
import type { RenderOptions } from '../renderer.ts'
import { a4, twips } from './measures.ts'
import { movedClauses } from './moved-clauses.ts'
import { type NumberColumns, numberColumns } from './number-columns.ts'
import type { Revisions } from './revisions.ts'
import type { WordTemplate } from './template/word-template.ts'
import { type Written, writtenInRun } from './written.ts'

/** The npm package `docx` once loaded. It is passed on, never imported, so that other formats do not pay for it. */
export type DocxPackage = typeof import('./package.ts')

/** What stands in the body of a Word document, and in which version of it. */
export interface Flow {
  readonly kind: Mark
  /** `spacer`: an empty line, told apart because one may stand for another. */
  readonly content: FileChild | 'spacer'
}

/**
 * What a paragraph or a table knows of where it stands, besides what it is given. `kept` tells elements apart by it: what is
 * added here must be added there.
 */
export interface Surroundings {
  readonly docx: DocxPackage
  /** Proofing language that words without one of their own must name, because the file has another. */
  readonly language: string | undefined
  /** The company's own file that it is set in. */
  readonly template: Pick<WordTemplate, 'layoutVersion'> | undefined
  readonly revisions: Revisions
  /** Ids of the clauses that stand in two places, removed from one and added to the other. */
  readonly moved: ReadonlySet<string>
  /** The second column of a bilingual document, where that is written: its clauses have bookmarks and a list of their own. */
  readonly secondColumn?: Column
  /** Says nothing of where it stands, only what need not be made again. */
  readonly written: Written
}

/** What every block needs to know about the document it stands in. */
export interface Context extends Surroundings {
  /** Layout of the new document; what is only formatting and cannot be tracked follows it. */
  readonly page: PageLayout
  /** Between the margins, in twips. */
  readonly textWidth: number
  readonly template: WordTemplate | undefined
  readonly columns: NumberColumns
  readonly pictures: Pick<RenderOptions, 'picture'>
}

export function contextOf(
  docx: DocxPackage,
  marked: MarkedDocument,
  revisions: Revisions,
  options: Pick<RenderOptions, 'picture' | 'template'>,
  written: Written = writtenInRun,
): Context {
  const { template } = options
  const document = shownDocument(marked)
  const { margins } = document.page
  return {
    docx,
    page: document.page,
    textWidth: template?.textWidth ?? a4.width - twips(margins.left) - twips(margins.right),
    language: template && template.styles.language !== document.tag ? document.tag : undefined,
    template,
    columns: numberColumns(document),
    revisions,
    pictures: options,
    moved: movedClauses(marked),
    written,
  }
}

/** The document that a redline is a version of: the new one, or the old one where it is gone. */
export function shownDocument({ from, to }: MarkedDocument): JobDocument {
  const document = to ?? from
  if (!document) throw new Error('There is neither an old document nor a new one')
  return document
}
