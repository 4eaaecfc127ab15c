import type { Signing } from '../../../model/document.ts'
import type { Span } from '../cell-spans.ts'
import type { Context, Flow } from '../context.ts'
import { textRuns } from '../inline.ts'
import { points, twips } from '../measures.ts'
import { placedTable } from '../placed-table.ts'
import { signingRows } from '../signing-rows.ts'
import { spacer } from '../spacer.ts'
import { paragraphStyles } from '../style-ids.ts'

/** Width of a block at one margin, in millimetres. */
const narrowWidth = 80

/** What the labels of a block over the whole width take of it. */
const labelShare = 0.24

/** Where the block stands between the margins. */
function placeOf({ textWidth }: Context, place: Signing['place']): Span {
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

/** What stands over the lines; the uppermost keeps its distance from the text before. */
function introduction({ docx, textWidth }: Context, { heading, statement }: Signing, { from, to }: Span): Flow[] {
  const lines = [
    { style: paragraphStyles.blockHeading, text: heading },
    { style: paragraphStyles.statement, text: statement },
  ]
  return lines.flatMap(({ style, text }, index) => {
    if (text === null) return []
    const spacing = index === 1 && heading === null ? { spacing: { before: points(12) } } : {}
    const indent = { left: from, right: textWidth - to }
    return [new docx.Paragraph({ style, indent, ...spacing, children: textRuns(docx, { text }) })]
  })
}

/** Heading, statement and ruled lines, kept together on one page. */
export function signing(context: Context, block: Signing): readonly Flow[] {
  const place = placeOf(context, block.place)
  const width = place.to - place.from
  const hasColumn = block.place === 'full' && block.rows.some(({ label }) => label !== null)
  const room = { width, labels: hasColumn ? Math.round(width * labelShare) : 0 }
  const rows = block.rows.flatMap((row) => signingRows(row, room))
  return [
    ...introduction(context, block, place),
    ...(rows.length > 0 ? [placedTable(context.docx, rows, place)] : []),
    spacer(context.docx),
  ]
}
