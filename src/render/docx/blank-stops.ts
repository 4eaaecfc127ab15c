import type { TabStopDefinition } from 'docx'
import type { Inline } from '../../model/document.ts'
import type { MarkedLine } from '../../model/marked-document.ts'
import { type Side, sideOf } from '../sides.ts'

/** About what a letter of body text takes, in twips; only how blanks share a line depends on it. */
const letter = 105

/**
 * Tab stops that rule a paragraph's blanks, each as wide as the others: what stands after a blank ends where its stop is,
 * the last at the right edge. Edges in twips from the left edge of page or cell. The same stops serve every line of a
 * paragraph, so that they are those of the fullest.
 */
export function blankStops(content: readonly Inline[], left: number, right: number): readonly TabStopDefinition[] {
  const [before = 0, ...after] = fullestLine(content)
  const words = before + after.reduce((sum, length) => sum + length, 0)
  const blank = Math.max(words / 8, 8, ((right - left) / letter - words) / Math.max(1, after.length))
  const whole = words + blank * after.length
  return after.map((_, index) => {
    const end = before + after.slice(0, index + 1).reduce((sum, length) => sum + blank + length, 0)
    return { type: 'right', position: left + Math.round(((right - left) * end) / whole), leader: 'underscore' }
  })
}

/** How many letters stand before the first blank, and after each, in the line that has most blanks, else most letters. */
function fullestLine(content: readonly Inline[]): readonly number[] {
  const mark = '\u0000'
  const lines = content
    .map((inline) => (inline.type === 'blank' ? mark : inline.text))
    .join('')
    .split('\n')
    .map((line) => line.split(mark).map(({ length }) => length))
  const lettersIn = (line: readonly number[]): number => line.reduce((sum, length) => sum + length, 0)
  const [fullest = []] = lines.sort((a, b) => b.length - a.length || lettersIn(b) - lettersIn(a))
  return fullest
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
