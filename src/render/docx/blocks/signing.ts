import type { MarkedLine, MarkedSigning, MarkedSigningRow } from '../../../model/marked-document.ts'
import { commonMark, markOf, type Side, sideOf, standsIn, within } from '../../sides.ts'
import type { Span } from '../cell-spans.ts'
import type { Context, Flow } from '../context.ts'
import { points, twips } from '../measures.ts'
import { keptParagraph, type Look } from '../paragraph.ts'
import { type PlacedRow, placedTable } from '../placed-table.ts'
import { signingRows } from '../signing-rows.ts'
import { spacer } from '../spacer.ts'
import { paragraphStyles } from '../style-ids.ts'

/** Width of a block at one margin, in millimetres. */
const narrowWidth = 80

/** What the labels of a block over the whole width take of it. */
const labelShare = 0.24

/** Where the block stands between the margins. */
function placeOf({ textWidth }: Context, place: MarkedSigning['place']): Span {
  const narrow = Math.min(twips(narrowWidth), textWidth)
  switch (place) {
    case 'left':
      return { from: 0, to: narrow }
    case 'right':
      return { from: textWidth - narrow, to: textWidth }
    case 'full':
      return { from: 0, to: textWidth }
    default:
      return place satisfies never
  }
}

const has = (line: MarkedLine, side: Side): boolean => sideOf(line, side).length > 0

/**
 * What stands over the lines; the uppermost keeps its distance from the text before. Where nothing does, an empty line
 * parts them from that text: a clause that is removed directly before a table would leave its number behind.
 */
function introduction(context: Context, block: MarkedSigning, { from, to }: Span): readonly Flow[] {
  const { heading, statement } = block
  const indent = { left: from, right: context.textWidth - to }
  const paragraphOf = (line: MarkedLine, look: (side: Side) => Look): readonly Flow[] => {
    const kind = markOf(has(line, 'from'), has(line, 'to'))
    return kind === null ? [] : [{ kind, content: keptParagraph(context, { kind, line }, look) }]
  }
  const bare = (side: Side) => !has(heading, side) && !has(statement, side) && standsIn(side, block)
  const gap = markOf(bare('from'), bare('to'))
  return [
    ...(gap === null ? [] : [spacer(gap)]),
    ...paragraphOf(heading, () => ({ style: paragraphStyles.blockHeading, indent })),
    ...paragraphOf(statement, (side) => ({
      style: paragraphStyles.statement,
      indent,
      ...(has(heading, side) ? {} : { spacing: { before: points(12) } }),
    })),
  ]
}

/** Heading, statement and ruled lines, kept together on one page. */
export function signing(context: Context, block: MarkedSigning): readonly Flow[] {
  const place = placeOf(context, block.place)
  const rows = placedRows(block, place.to - place.from)
  const table = { kind: commonMark(rows), content: placedTable(context, rows, place) }
  return [...introduction(context, block, place), ...(rows.length > 0 ? [table] : []), spacer(block.kind)]
}

/** Where one document has a column for labels and the other has not, every row is another one. */
function placedRows({ rows, place }: MarkedSigning, width: number): readonly PlacedRow[] {
  const roomOf = (side: Side) => {
    const hasColumn = place === 'full' && rows.some(({ label }) => has(label, side))
    return { width, labels: hasColumn ? Math.round(width * labelShare) : 0 }
  }
  const rooms = { from: roomOf('from'), to: roomOf('to') }
  const separate = (['from', 'to'] as const).flatMap((side) =>
    rows
      .filter((row) => standsIn(side, row))
      .flatMap((row) => signingRows(rowOf(row, side === 'from' ? 'removed' : 'added'), rooms[side])),
  )
  if (rooms.from.labels !== rooms.to.labels) return separate
  return rows.flatMap(withOneLabel).flatMap((row) => signingRows(row, rooms.to))
}

/** A row that gets or loses its label has other cells: it is another row. */
function withOneLabel(row: MarkedSigningRow): readonly MarkedSigningRow[] {
  if (row.kind !== 'same' || has(row.label, 'from') === has(row.label, 'to')) return [row]
  return [rowOf(row, 'removed'), rowOf(row, 'added')]
}

/** What one document has of a row. */
const rowOf = ({ label, cells }: MarkedSigningRow, kind: 'removed' | 'added'): MarkedSigningRow => ({
  kind,
  label: within(kind, label),
  cells: cells.map(({ caption, value, ...shape }) => ({
    caption: within(kind, caption),
    value: within(kind, value),
    ...shape,
  })),
})
