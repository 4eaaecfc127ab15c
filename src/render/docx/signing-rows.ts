import type { MarkedLine, MarkedSigningRow } from '../../model/marked-document.ts'
import { cellSpans, type Span } from './cell-spans.ts'
import { twips } from './measures.ts'
import type { PlacedCell, PlacedRow } from './placed-table.ts'
import { paragraphStyles } from './style-ids.ts'

/** Width of a block and of the column that its labels take, 0 where they stand above; twips. */
export interface SigningRoom {
  readonly width: number
  readonly labels: number
}

/** Enough to sign in, and the space between two lines. */
const height = twips(11)
const gap = twips(4)

const labelCell = (line: MarkedLine, span: Span): PlacedCell => ({
  ...span,
  line,
  style: paragraphStyles.signatory,
  ruled: false,
})

/** A ruled line is the lower edge of its cell, and nothing stands on it but the mark of a draft. */
const withoutBlanks = (line: MarkedLine): MarkedLine => line.filter((run) => run.type !== 'blank' || run.due)

/** A line of values on rules with their captions below; its label stands before it or above. */
export function signingRows(row: MarkedSigningRow, { width, labels }: SigningRoom): readonly PlacedRow[] {
  const { kind, label, cells } = row
  const spans = cellSpans(cells, { from: labels, to: width }, gap)
  const values = spans.map(({ from, to, cell }): PlacedCell => {
    return { from, to, line: withoutBlanks(cell.value), style: paragraphStyles.line, ruled: !cell.unruled }
  })
  const captions = spans.map(({ from, to, cell }): PlacedCell => {
    return { from, to, line: cell.caption, style: paragraphStyles.caption, ruled: false }
  })
  const below: PlacedRow = { kind, cells: captions, verticalAlign: 'top' }
  if (label.length === 0) return [{ kind, cells: values, height, verticalAlign: 'bottom' }, below]
  if (labels > 0) {
    const before = labelCell(label, { from: 0, to: labels - gap })
    return [{ kind, cells: [before, ...values], height, verticalAlign: 'bottom' }, below]
  }
  const above: PlacedRow = { kind, cells: [labelCell(label, { from: 0, to: width })], verticalAlign: 'bottom' }
  return [above, { kind, cells: values, height, verticalAlign: 'bottom' }, below]
}
