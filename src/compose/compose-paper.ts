import type { Block, JobDocument } from '../model/document.ts'
import type { ChangePaper, PaperWords } from '../model/paper-words.ts'

/** A paper about a change, on the page of the document that changed; it opens with its own name. */
export function composePaper(
  kind: ChangePaper['kind'],
  document: JobDocument,
  { words, titles, titleOrder }: PaperWords,
  children: readonly Block[],
): ChangePaper {
  const name = kind === 'changes' ? words.documentName : words.acquaintanceName
  const title: Block = { type: 'title', name, subject: titles.subject, order: titleOrder }
  return { kind, paper: { ...document, title: titles[kind], children: [title, ...children] } }
}
