/** More would push the sentence out of sight; nothing that jd says of sound length comes near it. */
const longest = 1000

/**
 * A sentence on one line in which every character shows: what a terminal would obey, what hides and what turns words
 * round is written as `\u{202e}`. What an author wrote may stand in it at any length and in any characters.
 */
export function visible(sentence: string): string {
  const short = sentence.length > longest ? `${sentence.slice(0, longest - 1)}…` : sentence
  return short.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, escaped)
}

const escaped = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`
