import type { TabStopDefinition } from 'docx'
import type { Inline } from '../../model/document.ts'
import type { MarkedLine } from '../../model/marked-document.ts'
import { type Side, sideOf } from '../sides.ts'

/**
 * Tab stops that rule a paragraph's blanks: the last at the right edge, several at equal distances, so that what
 * stands after a blank ends where its stop is. Edges in twips from the left edge of page or cell.
 */
export function blankStops(content: readonly Inline[], left: number, right: number): readonly TabStopDefinition[] {
  const blanks = content.filter(({ type }) => type === 'blank')
  return blanks.map((_, index) => ({
    type: 'right',
    position: left + Math.round(((right - left) * (index + 1)) / blanks.length),
    leader: 'underscore',
  }))
}

/**
 * The same for a line of two documents, as one of them has it. Where it has no blank, the other's stops stay: they do
 * not show, readers are spared a change of format, and LibreOffice (seen in 7.4) forgets the level of a clause in its
 * list when it rejects one.
 */
export function lineStops(line: MarkedLine, side: Side, left: number, right: number): readonly TabStopDefinition[] {
  const own = blankStops(sideOf(line, side), left, right)
  return own.length > 0 ? own : blankStops(sideOf(line, side === 'from' ? 'to' : 'from'), left, right)
}
