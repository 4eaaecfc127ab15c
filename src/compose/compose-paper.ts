import type { Block, JobDocument } from '../model/document.ts'
import type { PaperTitle, PaperWords } from '../model/paper-words.ts'

/** A paper that goes with a document, on the page of that; it opens with its own name. */
export function composePaper(
  document: JobDocument,
  { name, title }: PaperTitle,
  { subject, titleOrder }: PaperWords,
  children: readonly Block[],
): JobDocument {
  return { ...document, title, children: [{ type: 'title', name, subject, order: titleOrder }, ...children] }
}
