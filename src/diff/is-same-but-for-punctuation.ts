/**
 * Whether two texts say the same: equal after NFC, case folding and removing punctuation and spaces. Punctuation
 * before a digit or between digits stays, because `1.5` is not `15` and `-5` not `5`; so do signs that are read aloud,
 * such as `%` and `§`.
 */
export const isSameButForPunctuation = (from: string, to: string): boolean => bare(from) === bare(to)

const bare = (text: string): string =>
  folded(text)
    .replace(stop, (mark, offset: number, whole: string) => (keeps(whole, offset, mark.length) ? mark : ''))
    .replace(/\s+/gu, '')

/** Twice, because some letters have a lower case only by way of their upper case. */
const folded = (text: string): string => text.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')

const stop = /(?![%‰‱§¶&@#])\p{P}/gu

const keeps = (text: string, offset: number, length: number): boolean => {
  const after = text.slice(offset + length)
  if (/^\p{Nd}/u.test(after)) return true
  return /^[\p{P}\s]*\p{Nd}/u.test(after) && /\p{Nd}[\p{P}\s]*$/u.test(text.slice(0, offset))
}
