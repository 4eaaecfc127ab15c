import type {
  Block,
  Chapter,
  ChapterPart,
  Field,
  Inline,
  JobDocument,
  Pair,
  SigningCell,
  Title,
  Wording,
} from '../../model/document.ts'
import type {
  MarkedBlock,
  MarkedDocument,
  MarkedField,
  MarkedHeading,
  MarkedLine,
  MarkedNumber,
  MarkedPart,
  MarkedSigningCell,
  MarkedTitle,
} from '../../model/marked-document.ts'
import { runsOf } from '../../model/runs-of.ts'

/** A document in which nothing changed: what is built is a redline without marks, so that one writer makes both. */
export const unmarked = (document: JobDocument): MarkedDocument => ({
  from: document,
  to: document,
  footer: runs(document.page.footer),
  children: document.children.map(block),
})

const kind = 'same'

const runs = (content: readonly Inline[]): MarkedLine => content.map((inline) => ({ ...inline, kind }))

const line = (wording: Wording | null, tag?: string): MarkedLine => runs(runsOf(wording, tag))

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
      const { logo, annex, organisation, caption, rows } = plain
      return {
        type: 'letterhead',
        kind,
        ...(logo ? { logo } : {}),
        ...(annex ? { annex: runs(annex) } : {}),
        organisation: runs(organisation),
        caption: line(caption),
        rows: rows.map(field),
      }
    }
    case 'title':
      return title(plain)
    case 'parallel-title': {
      const [first, second] = plain.titles
      return { ...plain, kind, titles: [title(first), title(second)] }
    }
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
      return { ...plain, ...heading(plain), children: plain.children.map(part) }
    case 'parallel': {
      const chapters = plain.chapters.map(({ headings, rows }) => ({
        headings: eachOf(headings, heading),
        rows: rows.map((row) => eachOf(row, part)),
      }))
      return { ...plain, kind, chapters }
    }
    default:
      return plain satisfies never
  }
}

const title = (plain: Title): MarkedTitle => ({
  ...plain,
  kind,
  name: line(plain.name),
  subject: line(plain.subject),
})

const heading = (plain: Pick<Chapter, 'number' | 'text'>): MarkedHeading => ({
  kind,
  number: number(plain.number),
  text: line(plain.text),
})

const eachOf = <T, U>([first, second]: Pair<T>, of: (part: T) => U): Pair<U> => [
  first === null ? null : of(first),
  second === null ? null : of(second),
]

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
