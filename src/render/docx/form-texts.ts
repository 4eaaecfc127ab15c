import type {
  MarkedBlock,
  MarkedDocument,
  MarkedField,
  MarkedLine,
  MarkedParallel,
  MarkedPart,
  MarkedSigning,
} from '../../model/marked-document.ts'
import { plainText } from '../../model/plain-text.ts'
import { linesOf } from '../lines-of.ts'
import { type Side, sideOf, standsIn } from '../sides.ts'

/** The texts of a document that are no clauses, each once, in the order of the document. */
export interface FormTexts {
  /** Headings, lead-ins, titles, labels, captions and given values: nobody is meant to write there. */
  readonly fixed: readonly string[]
  /** Words of the lines that have a ruled blank to be filled in. */
  readonly ruled: readonly string[]
}

/** Those of the old document or of the new one; each text stands in a paragraph of its own. */
export function formTexts({ children }: Pick<MarkedDocument, 'children'>, side: Side): FormTexts {
  const lines = children
    .filter((block) => standsIn(side, block))
    .flatMap((block) => blockLines(block, side))
    .map((line) => sideOf(line, side))
  const textsOf = (wanted: readonly MarkedLine[]): readonly string[] => [
    ...new Set(wanted.map(plainText).filter((text) => text !== '')),
  ]
  return {
    fixed: textsOf(lines.filter((line) => !isRuled(line))),
    ruled: textsOf(lines.filter(isRuled)),
  }
}

const isRuled = (line: MarkedLine): boolean => line.some(({ type }) => type === 'blank')

function blockLines(block: MarkedBlock, side: Side): readonly MarkedLine[] {
  switch (block.type) {
    case 'letterhead': {
      const { annex = [], organisation, caption, rows } = block
      const isCaptioned = isRuled(sideOf(organisation, side))
      return [...linesOf(annex), organisation, ...(isCaptioned ? [caption] : []), ...fieldLines(rows, side)]
    }
    case 'title':
      return [block.name, block.subject]
    case 'notice':
      return [block.text]
    case 'fields':
      return fieldLines(block.rows, side)
    case 'signing':
      return signingLines(block, side)
    case 'table':
      return [block.heading, ...block.columns.map(({ caption }) => caption), ...(block.rows ?? []).flat()]
    case 'chapter':
      return [block.text, ...block.children.filter((part) => standsIn(side, part)).flatMap(partLines)]
    case 'parallel-title':
      return block.titles.flatMap(({ name, subject }) => [name, subject])
    case 'parallel':
      return parallelLines(block)
    default:
      return block satisfies never
  }
}

/** What leads in to clauses; a clause itself is none. */
const partLines = (part: MarkedPart): readonly MarkedLine[] => (part.type === 'clause' ? [] : [part.text])

/** The names of the languages, and headings and lead-ins of both columns. */
const parallelLines = ({ columns, chapters }: MarkedParallel): readonly MarkedLine[] => [
  ...columns.map(({ name }): MarkedLine => [{ type: 'text', text: name, kind: 'same' }]),
  ...chapters.flatMap(({ headings, rows }) => [
    ...headings.flatMap((heading) => (heading ? [heading.text] : [])),
    ...rows.flat().flatMap((part) => (part ? partLines(part) : [])),
  ]),
]

const fieldLines = (rows: readonly MarkedField[], side: Side): readonly MarkedLine[] =>
  rows.filter((row) => standsIn(side, row)).flatMap(({ label, value }) => [label, value])

const signingLines = ({ heading, statement, rows }: MarkedSigning, side: Side): readonly MarkedLine[] => [
  heading,
  statement,
  ...rows
    .filter((row) => standsIn(side, row))
    .flatMap(({ label, cells }) => [label, ...cells.flatMap(({ caption, value }) => [value, caption])]),
]
