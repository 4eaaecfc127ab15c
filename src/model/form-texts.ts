import type { Block, Field, Inline, JobDocument, Signing } from './document.ts'
import { plainText } from './plain-text.ts'

/** The texts of a document that are no clauses, each once, in the order of the document. */
export interface FormTexts {
  /** Headings, lead-ins, titles, labels, captions and given values: nobody is meant to write there. */
  readonly fixed: readonly string[]
  /** Words of the lines that have a ruled blank to be filled in. */
  readonly ruled: readonly string[]
}

/** Each text stands in a paragraph of its own. */
export function formTexts({ children }: JobDocument): FormTexts {
  const lines = children.flatMap(linesOf)
  const textsOf = (wanted: readonly Line[]): readonly string[] => [
    ...new Set(wanted.map(plainText).filter((text) => text !== '')),
  ]
  return {
    fixed: textsOf(lines.filter((line) => !isRuled(line))),
    ruled: textsOf(lines.filter(isRuled)),
  }
}

type Line = readonly Inline[]

const isRuled = (line: Line): boolean => line.some(({ type }) => type === 'blank')

const words = (text: string | null): Line => [{ type: 'text', text: text ?? '' }]

function linesOf(block: Block): readonly Line[] {
  switch (block.type) {
    case 'letterhead': {
      const { annex = [], organisation, caption, rows } = block
      return [annex, organisation, ...(isRuled(organisation) ? [words(caption)] : []), ...rows.flatMap(fieldLines)]
    }
    case 'title':
      return [words(block.name), words(block.subject)]
    case 'notice':
      return [words(block.text)]
    case 'fields':
      return block.rows.flatMap(fieldLines)
    case 'signing':
      return signingLines(block)
    case 'table': {
      const { heading, columns, rows = [] } = block
      return [words(heading), ...columns.map(({ caption }) => words(caption)), ...rows.flat()]
    }
    case 'chapter':
      return [
        words(block.text),
        ...block.children.flatMap((part) => (part.type === 'clause' ? [] : [words(part.text)])),
      ]
    default:
      return block satisfies never
  }
}

const fieldLines = ({ label, value }: Field): readonly Line[] => [words(label), value]

const signingLines = ({ heading, statement, rows }: Signing): readonly Line[] => [
  words(heading),
  words(statement),
  ...rows.flatMap(({ label, cells }) => [
    words(label),
    ...cells.flatMap(({ caption, value }) => [words(value), words(caption)]),
  ]),
]
