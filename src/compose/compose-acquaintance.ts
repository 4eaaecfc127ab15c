import type { BlankTable, Fields, Inline, JobDocument } from '../model/document.ts'
import type { PaperWords, SheetWords } from '../model/paper-words.ts'
import { composePaper } from './compose-paper.ts'
import { shareOf } from './share-of.ts'

/** A sheet on which those named confirm that they know the document; `source` is the SHA-256 of its tree, in hex. */
export const composeAcquaintance = (
  document: JobDocument,
  sheet: SheetWords,
  words: PaperWords,
  staff: readonly string[],
  source: string,
): JobDocument =>
  composePaper(document, sheet, words, [
    fields(document, sheet, words, source),
    { type: 'notice', id: 'statement', text: words.statement },
    rowsFor(staff, sheet, words),
  ])

function fields(
  { role }: JobDocument,
  sheet: SheetWords,
  { words, labels, jobTitle, released }: PaperWords,
  source: string,
): Fields {
  const field = (id: string, label: string, text: string, tag?: string) => {
    const value: Inline = { type: 'text', text, ...(tag === undefined ? {} : { tag }) }
    return { id, label, value: [value] }
  }
  const rows = [
    field('jobTitle', labels.jobTitle ?? '', jobTitle),
    field('version', sheet.version, role.version, 'zxx'),
    field('released', sheet.released, released),
    field('source', words.labels.source, source, 'zxx'),
  ]
  return { type: 'fields', id: 'acquaintance', rows }
}

/** A row for each name, which stands first, with blanks for what he or she fills in. Names belong to no language. */
function rowsFor(staff: readonly string[], { heading }: SheetWords, { labels, signing }: PaperWords): BlankTable {
  const keys = ['name', ...signing.filter((key) => key !== 'name')]
  const columns = keys.map((key) => ({ caption: labels[key] ?? '', share: shareOf(key) }))
  const cell = (key: string, name: string): readonly Inline[] =>
    key === 'name' ? [{ type: 'text', text: name, tag: 'zxx' }] : []
  const rows = staff.map((name) => keys.map((key) => cell(key, name)))
  return { type: 'table', id: 'acquaintance', heading, columns, rows, blankRows: 0 }
}
