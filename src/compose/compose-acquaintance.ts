import type { BlankTable, Fields, Inline, JobDocument } from '../model/document.ts'
import type { ChangePaper, PaperWords } from '../model/paper-words.ts'
import { composePaper } from './compose-paper.ts'
import { shareOf } from './share-of.ts'

/** A sheet on which those named confirm that they know the document; `source` is the SHA-256 of its tree, in hex. */
export const composeAcquaintance = (
  document: JobDocument,
  words: PaperWords,
  staff: readonly string[],
  source: string,
): ChangePaper =>
  composePaper('acquaintance', document, words, [
    fields(document, words, source),
    { type: 'notice', id: 'statement', text: words.statement },
    sheet(words, staff),
  ])

function fields({ role }: JobDocument, { words, labels, jobTitle, released }: PaperWords, source: string): Fields {
  const field = (id: string, label: string, text: string, tag?: string) => {
    const value: Inline = { type: 'text', text, ...(tag === undefined ? {} : { tag }) }
    return { id, label, value: [value] }
  }
  const rows = [
    field('jobTitle', labels.jobTitle ?? '', jobTitle),
    field('version', words.labels.versionTo, role.version, 'zxx'),
    field('released', words.labels.released, released),
    field('source', words.labels.source, source, 'zxx'),
  ]
  return { type: 'fields', id: 'acquaintance', rows }
}

/** A row for each name, which stands first, with blanks for what he or she fills in. Names belong to no language. */
function sheet({ words, labels, signing }: PaperWords, staff: readonly string[]): BlankTable {
  const keys = ['name', ...signing.filter((key) => key !== 'name')]
  const columns = keys.map((key) => ({ caption: labels[key] ?? '', share: shareOf(key) }))
  const cell = (key: string, name: string): readonly Inline[] =>
    key === 'name' ? [{ type: 'text', text: name, tag: 'zxx' }] : []
  const rows = staff.map((name) => keys.map((key) => cell(key, name)))
  return { type: 'table', id: 'acquaintance', heading: words.headings.acquaintance, columns, rows, blankRows: 0 }
}
