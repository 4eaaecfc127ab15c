import type { TabStopDefinition } from 'docx'
import type { Inline } from '../../model/document.ts'
import type { MarkedLine } from '../../model/marked-document.ts'
import { type Side, sideOf } from '../sides.ts'
import { twips } from './measures.ts'

/** About what a letter of body text takes, in twips; only how blanks share a line depends on it. */
const letter = 105

/** No blank is shorter, however many words stand beside it, in twips. */
const shortest = twips(15)

/** Enough for a date or a number in handwriting, in twips. */
export const shortBlank = twips(35)

/**
 * Tab stops that rule a paragraph's blanks, all of one length: what stands after a blank ends where its stop is, the last
 * at the right edge unless the blanks are to be no longer than `longest`. Edges in twips from the left edge of page or
 * cell; what stands between the blanks is taken to be as wide as its letters are many.
 */
export function blankStops(
  content: readonly Inline[],
  left: number,
  right: number,
  longest = right - left,
): readonly TabStopDefinition[] {
  const [before = 0, ...after] = widthsAround(content)
  const words = sum([before, ...after])
  const fair = Math.max(shortest, (right - left - words) / Math.max(1, after.length))
  const blank = Math.min(longest, fair)
  const scale = blank < fair ? 1 : (right - left) / (words + blank * after.length)
  return after.map((_, index) => {
    const end = before + sum(after.slice(0, index + 1)) + blank * (index + 1)
    return { type: 'right', position: left + Math.round(scale * end), leader: 'underscore' }
  })
}

/** How wide the words are before the first blank, and after each. */
const widthsAround = (content: readonly Inline[]): readonly number[] =>
  content
    .map((inline) => (inline.type === 'blank' ? '\u0000' : inline.text))
    .join('')
    .split('\u0000')
    .map(({ length }) => length * letter)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * The same for a line of two documents, as one of them has it. Where it has no blank, the other's stops stay: they do
 * not show, readers are spared a change of format, and LibreOffice (seen in 7.4) forgets the level of a clause in its
 * list when it rejects one.
 */
export function lineStops(line: MarkedLine, side: Side, left: number, right: number): readonly TabStopDefinition[] {
  const own = blankStops(sideOf(line, side), left, right)
  return own.length > 0 ? own : blankStops(sideOf(line, side === 'from' ? 'to' : 'from'), left, right)
}
