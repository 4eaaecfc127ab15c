import type { BlankTable, Block, Letterhead } from '../../model/document.ts'
import { isBlank } from '../is-blank.ts'
import { linesOf } from '../lines-of.ts'
import { ruledBlank } from '../ruled-blank.ts'
import { inTheMiddle } from './centred.ts'
import { printChapter } from './chapter.ts'
import { columnWidths, sideBySide } from './columns.ts'
import { printFields } from './fields.ts'
import { printInlines } from './inline.ts'
import { lineWidth } from './line-width.ts'
import { printParallel, printParallelTitle } from './parallel.ts'
import { printSigning } from './signing.ts'
import { printTitle } from './title.ts'
import { wrap } from './wrap.ts'
import { wrapWording } from './wrap-wording.ts'

const printLetterhead = ({ annex, organisation, caption, rows }: Letterhead): readonly string[] => {
  const said = annex === undefined ? [] : linesOf(annex).flatMap((line) => wrap(printInlines(line), lineWidth))
  const name = isBlank(organisation)
    ? [ruledBlank(lineWidth), ...wrapWording(caption, lineWidth).map(inTheMiddle)]
    : wrap(printInlines(organisation), lineWidth)
  return [...said, ...(said.length > 0 ? [''] : []), ...name, '', ...printFields(rows)]
}

const printTable = ({ heading, columns, rows: filled = [], blankRows }: BlankTable): readonly string[] => {
  const widths = columnWidths(columns, lineWidth)
  const captions = columns.map(({ caption }, index) => wrapWording(caption, widths[index] ?? 0))
  const blanks = widths.map((width) => [ruledBlank(width)])
  const words = filled.map((cells) => cells.map((cell, index) => wrap(printInlines(cell), widths[index] ?? 0)))
  const written = words.flatMap((cells) => ['', ...sideBySide(cells, widths)])
  const rows = Array.from({ length: blankRows }, () => ['', ...sideBySide(blanks, widths)])
  return [...wrapWording(heading, lineWidth), '', ...sideBySide(captions, widths), ...written, ...rows.flat()]
}

/** One block of the document as lines. */
export const printBlock = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'letterhead':
      return printLetterhead(block)
    case 'title':
      return printTitle(block)
    case 'notice':
      return wrapWording(block.text, lineWidth)
    case 'fields':
      return printFields(block.rows)
    case 'signing':
      return printSigning(block)
    case 'table':
      return printTable(block)
    case 'chapter':
      return printChapter(block)
    case 'parallel':
      return printParallel(block)
    case 'parallel-title':
      return printParallelTitle(block)
    default:
      return block satisfies never
  }
}
