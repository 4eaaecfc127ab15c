import type { FileChild, Table, TableCell, TableRow } from 'docx'
import type { Mark, MarkedLine } from '../../model/marked-document.ts'
import { standsIn } from '../sides.ts'
import { borderless, ruled } from './borders.ts'
import type { Span } from './cell-spans.ts'
import type { Surroundings } from './context.ts'
import { kept } from './kept.ts'
import { type Look, paragraph } from './paragraph.ts'
import { paragraphStyles } from './style-ids.ts'
import { trackedRow } from './tracked-row.ts'

/** A cell with one line of text, placed by its edges; the cells of a row stand from left to right. */
export interface PlacedCell extends Span {
  readonly line: MarkedLine
  readonly style: string
  /** Whether its lower edge is the line one writes on. */
  readonly ruled: boolean
}

export interface PlacedRow {
  readonly kind: Mark
  readonly cells: readonly PlacedCell[]
  /** Least height in twips; without it a row is as high as its words. */
  readonly height?: number
  /** Where words stand in a row higher than they are. */
  readonly verticalAlign: 'top' | 'bottom'
}

const edgesOf = ({ cells }: PlacedRow): readonly number[] => cells.flatMap(({ from, to }) => [from, to])

/** The cells of a row with empty ones in between, from edge to edge of the table. */
function filled(row: PlacedRow, width: number): readonly PlacedCell[] {
  const style = row.cells[0]?.style ?? paragraphStyles.line
  const edges = [0, ...edgesOf(row), width]
  const gaps = edges.flatMap((from, index): PlacedCell[] =>
    index % 2 === 0 ? [{ from, to: edges[index + 1] ?? width, line: [], style, ruled: false }] : [],
  )
  return [...row.cells, ...gaps].filter(({ from, to }) => from < to).sort((one, other) => one.from - other.from)
}

/** A blank that a draft marks fills its cell from edge to edge; the rule is the cell's own. */
const lookOf = ({ style, line, from, to }: PlacedCell): Look =>
  line.some(({ type }) => type === 'blank')
    ? { style, alignment: 'left', tabStops: [{ type: 'right', position: to - from }] }
    : { style }

/** Whether another row comes after this one in the document that it stands in. */
const hasNext = (rows: readonly PlacedRow[], index: number): boolean =>
  rows.slice(index + 1).some((row) => standsIn(rows[index]?.kind === 'removed' ? 'from' : 'to', row))

/**
 * A table without lines whose rows may each have cells of their own widths; its grid is the union of all edges. No row
 * splits, and all rows but the last stay with the next, so that the table stands on one page.
 */
export const placedTable = (context: Surroundings, rows: readonly PlacedRow[], span: Span): FileChild =>
  kept(context, { name: 'w:tbl', said: { placedTable: [rows, span] }, make: () => table(context, rows, span) })

function table(context: Surroundings, rows: readonly PlacedRow[], { from, to }: Span): Table {
  const { docx } = context
  const width = to - from
  const edges = [...new Set([0, width, ...rows.flatMap(edgesOf)])].sort((one, other) => one - other)
  const cell = (place: PlacedCell, { kind, verticalAlign }: PlacedRow): TableCell =>
    new docx.TableCell({
      width: { size: place.to - place.from, type: 'dxa' },
      columnSpan: edges.filter((edge) => edge >= place.from && edge < place.to).length,
      verticalAlign,
      ...(place.ruled ? { borders: ruled } : {}),
      children: [paragraph(context, { kind, line: place.line }, lookOf(place))],
    })
  const row = (placed: PlacedRow, index: number): TableRow =>
    new docx.TableRow({
      cantSplit: true,
      ...(hasNext(rows, index) ? { keepNext: true } : {}),
      ...(placed.height === undefined ? {} : { height: { value: placed.height, rule: 'atLeast' } }),
      ...trackedRow(context, placed.kind),
      children: filled(placed, width).map((place) => cell(place, placed)),
    })
  return new docx.Table({
    layout: 'fixed',
    indent: { size: from, type: 'dxa' },
    width: { size: width, type: 'dxa' },
    columnWidths: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)),
    margins: { left: 0, right: 0, marginUnitType: 'dxa' },
    borders: borderless,
    rows: rows.map(row),
  })
}
