import type { Block, ChapterPart, Field, Inline, JobDocument, SigningCell } from '../../model/document.ts'
import type {
  MarkedBlock,
  MarkedDocument,
  MarkedField,
  MarkedLine,
  MarkedNumber,
  MarkedPart,
  MarkedSigningCell,
} from '../../model/marked-document.ts'

/** A document in which nothing changed: what is built is a redline without marks, so that one writer makes both. */
export const unmarked = (document: JobDocument): MarkedDocument => ({
  from: document,
  to: document,
  footer: runs(document.page.footer),
  children: document.children.map(block),
})

const kind = 'same'

const runs = (content: readonly Inline[]): MarkedLine => content.map((inline) => ({ ...inline, kind }))

const line = (text: string | null, tag?: string): MarkedLine =>
  text ? [{ type: 'text', text, kind, ...(tag === undefined ? {} : { tag }) }] : []

const number = (printed: string | null): MarkedNumber => ({ from: printed, to: printed })

const field = ({ id, label, value }: Field): MarkedField => ({ id, kind, label: line(label), value: runs(value) })

const cell = ({ caption, value, tag, share, due, unruled }: SigningCell): MarkedSigningCell => ({
  caption: line(caption),
  value: value === null ? runs([{ type: 'blank', ...(due ? { due } : {}) }]) : line(value, tag),
  share,
  ...(unruled ? { unruled } : {}),
})

function block(plain: Block): MarkedBlock {
  switch (plain.type) {
    case 'letterhead': {
      const { annex, organisation, caption, rows } = plain
      return {
        type: 'letterhead',
        kind,
        ...(annex ? { annex: runs(annex) } : {}),
        organisation: runs(organisation),
        caption: line(caption),
        rows: rows.map(field),
      }
    }
    case 'title':
      return { ...plain, kind, name: line(plain.name), subject: line(plain.subject) }
    case 'notice':
      return { ...plain, kind, text: line(plain.text) }
    case 'fields':
      return { ...plain, kind, rows: plain.rows.map(field) }
    case 'signing': {
      const rows = plain.rows.map(({ label, cells }) => ({
        kind,
        label: line(label),
        cells: cells.map(cell),
      })) satisfies Extract<MarkedBlock, { type: 'signing' }>['rows']
      return { ...plain, kind, heading: line(plain.heading), statement: line(plain.statement), rows }
    }
    case 'table': {
      const columns = plain.columns.map(({ caption, share }) => ({ caption: line(caption), share }))
      const { rows, ...table } = plain
      const filled = rows ? { rows: rows.map((cells) => cells.map(runs)) } : {}
      return { ...table, ...filled, kind, heading: line(plain.heading), columns }
    }
    case 'chapter':
      return {
        ...plain,
        kind,
        number: number(plain.number),
        text: line(plain.text),
        children: plain.children.map(part),
      }
    default:
      return plain satisfies never
  }
}

function part(plain: ChapterPart): MarkedPart {
  switch (plain.type) {
    case 'lead-in':
      return { ...plain, kind, number: number(plain.number), text: line(plain.text) }
    case 'group':
      return { ...plain, kind, text: line(plain.text) }
    case 'clause':
      return { ...plain, kind, number: number(plain.number), content: runs(plain.content) }
    default:
      return plain satisfies never
  }
}
