import type { Field, Inline, JobDocument } from '../../src/model/document.ts'
import type {
  Mark,
  MarkedBlock,
  MarkedDocument,
  MarkedField,
  MarkedLine,
  MarkedNumber,
  MarkedPart,
} from '../../src/model/marked-document.ts'

/** What Word makes of tracked changes: `to` accepts them all, `from` rejects them all. */
type Side = 'from' | 'to'

interface Reader {
  readonly keeps: (marked: { readonly kind: Mark }) => boolean
  readonly line: (line: MarkedLine) => readonly Inline[]
  readonly words: (line: MarkedLine) => string
  readonly number: (number: MarkedNumber) => string | null
}

function readerOf(side: Side): Reader {
  const gone = side === 'to' ? 'removed' : 'added'
  const keeps: Reader['keeps'] = ({ kind }) => kind !== gone
  const line: Reader['line'] = (marked) => joined(marked.filter(keeps).map(({ kind: _, ...inline }) => inline))
  const words: Reader['words'] = (marked) =>
    line(marked)
      .map((inline) => (inline.type === 'blank' ? '' : inline.text))
      .join('')
  return { keeps, line, words, number: (number) => number[side] }
}

/** Neighbouring runs of one tag as one: where a run ends is no part of a text. */
export function joined(content: readonly Inline[]): readonly Inline[] {
  const runs: Inline[] = []
  for (const inline of content) {
    const before = runs.at(-1)
    if (inline.type === 'text' && before?.type === 'text' && inline.tag === before.tag)
      runs[runs.length - 1] = { ...before, text: before.text + inline.text }
    else runs.push(inline)
  }
  return runs.filter((run) => run.type !== 'text' || run.text !== '')
}

/** The blocks and the footer that remain. */
export function takeSide({ children, footer }: MarkedDocument, side: Side) {
  const reader = readerOf(side)
  return {
    footer: reader.line(footer),
    children: children.filter(reader.keeps).map((block) => blockOf(block, reader)),
  }
}

/** The same of a document, with runs joined and without what tracked changes do not carry. */
export const comparable = ({ children, page }: JobDocument) => ({
  footer: joined(page.footer),
  children: children.map((block) => JSON.parse(JSON.stringify(block, plain)) as unknown),
})

function plain(key: string, value: unknown): unknown {
  if (key === 'ends' || key === 'origin') return undefined
  return ['content', 'value', 'organisation', 'annex'].includes(key) ? joinedIfRuns(value) : value
}

const joinedIfRuns = (value: unknown): unknown => (Array.isArray(value) ? joined(value as Inline[]) : value)

const fieldsOf = (rows: readonly MarkedField[], { keeps, words, line }: Reader): Field[] =>
  rows.filter(keeps).map(({ id, label, value }) => ({ id, label: words(label), value: line(value) }))

function blockOf(block: MarkedBlock, reader: Reader): unknown {
  const { keeps, words, line, number } = reader
  const { kind: _, ...rest } = block
  switch (rest.type) {
    case 'letterhead': {
      const { annex: marked = [], organisation, caption, rows, ...letterhead } = rest
      const annex = line(marked)
      return {
        ...letterhead,
        ...(annex.length > 0 ? { annex } : {}),
        organisation: line(organisation),
        caption: words(caption),
        rows: fieldsOf(rows, reader),
      }
    }
    case 'title':
      return { ...rest, name: words(rest.name), subject: words(rest.subject) }
    case 'notice':
      return { ...rest, text: words(rest.text) }
    case 'fields':
      return { ...rest, rows: fieldsOf(rest.rows, reader) }
    case 'signing':
      return {
        ...rest,
        heading: words(rest.heading) || null,
        statement: words(rest.statement) || null,
        rows: rest.rows.filter(keeps).map(({ label, cells }) => ({
          label: words(label) || null,
          cells: cells.map(({ caption, value, share }) => ({
            caption: words(caption),
            value: line(value).some(({ type }) => type === 'blank') ? null : words(value),
            share,
          })),
        })),
      }
    case 'table':
      return {
        ...rest,
        heading: words(rest.heading),
        columns: rest.columns.map(({ caption, share }) => ({ caption: words(caption), share })),
      }
    case 'chapter':
      return {
        ...rest,
        number: number(rest.number),
        text: words(rest.text),
        children: rest.children.filter(keeps).map((part) => partOf(part, reader)),
      }
    case 'parallel':
    case 'parallel-title':
      throw new Error('A bilingual document has no changes to accept')
    default:
      return rest satisfies never
  }
}

function partOf(part: MarkedPart, { words, line, number }: Reader): unknown {
  const { kind: _, ...rest } = part
  switch (rest.type) {
    case 'lead-in':
      return { ...rest, number: number(rest.number), text: words(rest.text) }
    case 'group':
      return { ...rest, text: words(rest.text) }
    case 'clause':
      return { ...rest, number: number(rest.number), content: line(rest.content) }
    default:
      return rest satisfies never
  }
}
