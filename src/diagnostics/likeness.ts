import { distance } from 'fastest-levenshtein'

/** How much of the longer of two texts is the same in the other, from 0 to 1: one less the share of letters to be changed. */
export const likeness = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length, 1)

/** Which three letters stand next to one another in a text, a bit each; threes that share a bit count as one. */
export interface LetterThrees {
  readonly length: number
  readonly bits: Int32Array
}

const words = 32

export function letterThrees(text: string): LetterThrees {
  const bits = new Int32Array(words)
  let three = 0
  for (let at = 0; at < text.length; at += 1) {
    // Ten bits of each letter, and of all thirty those ten that a multiplication stirs most.
    three = ((three << 10) | (text.charCodeAt(at) & 1023)) & 0x3fffffff
    if (at < 2) continue
    const bit = Math.imul(three, 0x9e3779b1) >>> 22
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
  return { length: text.length, bits }
}

/**
 * Whether the likeness of two texts can be at least so much, told in far less time: a letter that changes takes three of
 * the threes away at most.
 */
export function canBeAlike(a: LetterThrees, b: LetterThrees, least: number): boolean {
  const changed = Math.floor((1 - least) * Math.max(a.length, b.length) + rounding)
  if (Math.abs(a.length - b.length) > changed) return false
  let gone = 0
  for (let word = 0; word < words; word += 1) {
    gone += onesIn((a.bits[word] ?? 0) & ~(b.bits[word] ?? 0))
    if (gone > 3 * changed) return false
  }
  return true
}

/** Shares are no exact numbers: 1 - 0.88 is a little less than 0.12. */
const rounding = 1e-9

/** The bits that are set, added up in pairs, then in fours, then in bytes. */
function onesIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
