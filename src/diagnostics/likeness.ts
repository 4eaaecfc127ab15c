import { distance } from 'fastest-levenshtein'

/** How much of the longer of two texts is the same in the other, from 0 to 1: one less the share of letters to be changed. */
export const likeness = (a: string, b: string): number => shareLeft(distance(a, b), a.length, b.length)

const shareLeft = (changed: number, a: number, b: number): number => 1 - changed / Math.max(a, b, 1)

/** How often each letter stands in a text; letters that share a cell count as one. */
export interface LetterCounts {
  readonly length: number
  readonly counts: Uint32Array
}

/** The alphabets of Europe differ in these bits of the code units of their letters. */
const cells = 64

export function countLetters(text: string): LetterCounts {
  const counts = new Uint32Array(cells)
  for (let at = 0; at < text.length; at += 1) {
    const cell = text.charCodeAt(at) % cells
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return { length: text.length, counts }
}

/** The most that the likeness of two texts can be, told in far less time: letters that one has too many of must change. */
export function mostLikeness(a: LetterCounts, b: LetterCounts): number {
  let more = 0
  let fewer = 0
  for (let cell = 0; cell < cells; cell += 1) {
    const apart = (a.counts[cell] ?? 0) - (b.counts[cell] ?? 0)
    if (apart > 0) more += apart
    else fewer -= apart
  }
  return shareLeft(Math.max(more, fewer), a.length, b.length)
}
