/**
 * A text as phrases are held against it: small letters, its words and marks parted by single spaces, a space at either
 * end; apostrophes and hyphens of one kind.
 */
export interface PhraseText {
  readonly plain: string
  /** As it was written. */
  readonly text: string
}

const token =
  /\d+(?:[.,]\d+)*(?:[-\u2010\u2011'’ʼ][\p{L}\p{M}\p{N}]+)*|[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'’ʼ][\p{L}\p{M}\p{N}]+)*|[^\s]/gu

/** Apostrophes and hyphens of every kind as the ones on a keyboard. */
export const plainMarks = (text: string): string => text.replace(/[’ʼ]/g, "'").replace(/[\u2010\u2011]/g, '-')

/** Of many texts it is known what stands in them, so the plain one is made when somebody looks at it. */
export function phraseText(text: string): PhraseText {
  let plain: string | undefined
  return {
    text,
    get plain() {
      plain ??= plainText(text)
      return plain
    },
  }
}

function plainText(text: string): string {
  const words = text.match(token) ?? []
  return `${plainMarks(words.map((word) => ` ${word.toLowerCase()}`).join(''))} `
}

/**
 * Where each character of the plain text stands in the written one, by UTF-16 offset; a space counts as the start of
 * what follows it.
 */
export function offsetsOf(text: PhraseText): readonly number[] {
  const offsets = known.get(text) ?? findOffsets(text)
  known.set(text, offsets)
  return offsets
}

const known = new WeakMap<PhraseText, readonly number[]>()

function findOffsets({ text }: PhraseText): readonly number[] {
  const offsets: number[] = []
  for (const { 0: word, index } of text.matchAll(token)) {
    const end = offsets.length + 1 + word.toLowerCase().length
    offsets.push(index)
    for (let at = 0; offsets.length < end; at += 1) offsets.push(index + Math.min(at, word.length - 1))
  }
  return [...offsets, text.length]
}
