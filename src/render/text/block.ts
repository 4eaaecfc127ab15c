import type { BlankTable, Block, Letterhead, Title } from '../../model/document.ts'
import { displayWidth } from '../display-width.ts'
import { isBlank } from '../is-blank.ts'
import { ruledBlank } from '../ruled-blank.ts'
import { titleLines } from '../title-lines.ts'
import { printChapter } from './chapter.ts'
import { columnWidths, sideBySide } from './columns.ts'
import { printFields } from './fields.ts'
import { printInlines } from './inline.ts'
import { lineWidth } from './line-width.ts'
import { printSigning } from './signing.ts'
import { wrap } from './wrap.ts'

export const centred = (line: string): string =>
  ' '.repeat(Math.max(0, Math.floor((lineWidth - displayWidth(line)) / 2))) + line

const printLetterhead = ({ annex, organisation, caption, rows }: Letterhead): readonly string[] => {
  const contract = annex === undefined ? [] : [...wrap(printInlines(annex), lineWidth), '']
  const name = isBlank(organisation)
    ? [ruledBlank(lineWidth), ...wrap(caption, lineWidth).map(centred)]
    : wrap(printInlines(organisation), lineWidth)
  return [...contract, ...name, '', ...printFields(rows)]
}

const printTitle = (title: Title): readonly string[] =>
  titleLines(title).flatMap((line) => wrap(line, lineWidth).map(centred))

const printTable = ({ heading, columns, rows: filled = [], blankRows }: BlankTable): readonly string[] => {
  const widths = columnWidths(columns, lineWidth)
  const captions = columns.map(({ caption }, index) => wrap(caption, widths[index] ?? 0))
  const blanks = widths.map((width) => [ruledBlank(width)])
  const words = filled.map((cells) => cells.map((cell, index) => wrap(printInlines(cell), widths[index] ?? 0)))
  const written = words.flatMap((cells) => ['', ...sideBySide(cells, widths)])
  const rows = Array.from({ length: blankRows }, () => ['', ...sideBySide(blanks, widths)])
  return [...wrap(heading, lineWidth), '', ...sideBySide(captions, widths), ...written, ...rows.flat()]
}

/** One block of the document as lines. */
export const printBlock = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'letterhead':
      return printLetterhead(block)
    case 'title':
      return printTitle(block)
    case 'notice':
      return wrap(block.text, lineWidth)
    case 'fields':
      return printFields(block.rows)
    case 'signing':
      return printSigning(block)
    case 'table':
      return printTable(block)
    case 'chapter':
      return printChapter(block)
    default:
      return block satisfies never
  }
}
