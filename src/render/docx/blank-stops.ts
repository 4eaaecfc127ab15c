import type { TabStopDefinition } from 'docx'
import type { Inline } from '../../model/document.ts'
import type { MarkedLine } from '../../model/marked-document.ts'
import { type Side, sideOf } from '../sides.ts'
import { twips } from './measures.ts'

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

/** Enough for a date or a number in handwriting, in twips. */
const longestBlank = twips(35)

/**
 * The same for a line of many words and few blanks, all of one length: what stands between them is taken to be as wide
 * as its letters are many. `letter` is the mean width of one, in twips.
 */
export function evenStops(content: readonly Inline[], right: number, letter: number): readonly TabStopDefinition[] {
  const widths = content.map((inline) => (inline.type === 'blank' ? 0 : inline.text.length * letter))
  const isBlank = (index: number): boolean => content[index]?.type === 'blank'
  const blanks = content.filter(({ type }) => type === 'blank').length
  const blank = Math.min(longestBlank, Math.max(0, right - sum(widths)) / blanks)
  const ends = content.map((_, index) => {
    const before = content.slice(0, index + 1).filter(({ type }) => type === 'blank').length
    return sum(widths.slice(0, index + 1)) + before * blank
  })
  // What stands behind a blank ends at its stop.
  return content.flatMap((_, index) => {
    if (!isBlank(index)) return []
    const next = content.findIndex((other, place) => place > index && other.type === 'blank')
    const position = ends[next === -1 ? content.length - 1 : next - 1] ?? right
    return [{ type: 'right' as const, position: Math.min(right, Math.round(position)), leader: 'underscore' as const }]
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
