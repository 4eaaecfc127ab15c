import type { TabStopDefinition } from 'docx'
import type { Inline } from '../../model/document.ts'

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
