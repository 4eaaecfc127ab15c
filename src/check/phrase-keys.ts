/** Letters of the beginning or end of a word that tell enough. */
const longestPiece = 5

/**
 * What a stretch of a plain text is looked up by: the longest of its words, with the space behind it, or of the pieces of
 * words at its ends: the end of a word stands behind `*`. Empty where it is the inside of a word.
 */
export function keyOf(stretch: string): string {
  const first = stretch.indexOf(' ')
  if (first < 0) return ''
  let longest = first === 0 ? '' : `*${stretch.slice(Math.max(0, first - longestPiece), first)}`
  for (let at = first + 1; at < stretch.length; ) {
    const space = stretch.indexOf(' ', at)
    const end = space < 0 ? Math.min(stretch.length, at + longestPiece) : space + 1
    if (end - at > longest.length) longest = stretch.slice(at, end)
    at = space < 0 ? stretch.length : space + 1
  }
  return longest
}

/** Every key by which a stretch that holds a word, or a piece of it, may be looked up; of no word, the empty one. */
export function keysOfWord(word: string): readonly string[] {
  if (word === '') return ['']
  const keys = [`${word} `]
  for (let length = 1; length <= Math.min(word.length, longestPiece); length += 1) {
    keys.push(word.slice(0, length), `*${word.slice(-length)}`)
  }
  return keys
}
