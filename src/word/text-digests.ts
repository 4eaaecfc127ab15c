import { sha256 } from './sha256.ts'

/** Hex digits of one digest, and how many digests a property holds: Word takes no text of more than 255 characters. */
const digits = 8
const perProperty = 30

/** Even shorter proof than that of a clause, for one among the few dozen other texts of a document. */
export const textDigest = (text: string): string => sha256(text.normalize('NFC')).slice(0, digits)

/** Digests of texts, put together so that each piece fits a property. */
export function packDigests(texts: readonly string[]): readonly string[] {
  const digests = [...new Set(texts.map(textDigest))]
  const pieces: string[] = []
  for (let from = 0; from < digests.length; from += perProperty) {
    pieces.push(digests.slice(from, from + perProperty).join(''))
  }
  return pieces
}

/** The digests in such a piece; what is none is left out. */
export const unpackDigests = (piece: string): readonly string[] => piece.match(/[0-9a-f]{8}/g) ?? []
