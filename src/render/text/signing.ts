import type { Signing, SigningCell, SigningRow } from '../../model/document.ts'
import { ruledBlank } from '../ruled-blank.ts'
import { columnWidths, sideBySide } from './columns.ts'
import { lineWidth } from './line-width.ts'
import { wrapWording } from './wrap-wording.ts'

/** Columns of a block that stands at one side of the page. */
const narrow = 34

// So that blanks stand level with the last line of a longer value beside them.
const level = (values: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const height = Math.max(...values.map(({ length }) => length))
  return values.map((lines) => [...Array.from({ length: height - lines.length }, () => ''), ...lines])
}

const printCells = (cells: readonly SigningCell[], width: number): readonly string[] => {
  const widths = columnWidths(cells, width)
  const widthOf = (index: number) => widths[index] ?? 0
  const values = cells.map(({ value }, index) =>
    value === null ? [ruledBlank(widthOf(index))] : wrapWording(value, widthOf(index)),
  )
  const captions = cells.map(({ caption }, index) => wrapWording(caption, widthOf(index)))
  return [...sideBySide(level(values), widths), ...sideBySide(captions, widths)]
}

const printRow = (row: SigningRow, width: number): readonly string[] => [
  '',
  ...(row.label === null ? [] : wrapWording(row.label, width)),
  ...printCells(row.cells, width),
]

/** An approval stamp, a signature block or an acquaintance block, at its place on the line. */
export const printSigning = ({ place, heading, statement, rows }: Signing): readonly string[] => {
  const width = place === 'full' ? lineWidth : narrow
  const margin = ' '.repeat(place === 'right' ? lineWidth - narrow : 0)
  const opening = [heading, statement].flatMap((text) => (text === null ? [] : wrapWording(text, width)))
  return [...opening, ...rows.flatMap((row) => printRow(row, width))].map((line) => margin + line)
}
