/** A stretch of a text that a phrase matches, by UTF-16 offsets; the end is exclusive. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly text: string
}

const marks: Readonly<Record<string, string>> = {
  '*': "[\\p{L}\\p{M}\\p{N}'’ʼ-]*",
  '#': '\\d+(?:[.,]\\d+)?',
  '(': '(?:',
  '|': '|',
  ')': ')',
  '[': '(?:',
  ']': ')?',
  ' ': '\\s+',
  "'": "['’ʼ]",
  '’': "['’ʼ]",
  '-': '[-\\u2010\\u2011]',
}

const wordBefore = '(?<![\\p{L}\\p{M}\\p{N}])'
const wordAfter = '(?![\\p{L}\\p{M}\\p{N}])'

const compiled = new Map<string, RegExp>()

/**
 * The stretches of a text where a phrase of a word list stands, as whole words and in any case. In a phrase, `*` is the
 * rest of a word (or its beginning), `#` a number in figures, `(a|b)` a choice, `[a ]` what may be missing, and `~` up
 * to four words of any kind; a space also matches a no-break space, and apostrophes and hyphens match their kind.
 */
export function matchesOf(phrase: string, text: string): readonly Match[] {
  return [...text.matchAll(patternOf(phrase))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }))
}

/** Whether any of the phrases stands in a text. */
export const standsIn = (phrases: readonly string[], text: string): boolean =>
  phrases.some((phrase) => matchesOf(phrase, text).length > 0)

function patternOf(phrase: string): RegExp {
  const known = compiled.get(phrase)
  if (known) return known
  const words = phrase
    .normalize('NFC')
    .split('~ ')
    .map((part) => [...part].map((letter) => marks[letter] ?? escaped(letter)).join(''))
    .join('(?:\\S+\\s+){0,4}')
  const pattern = new RegExp(`${wordBefore}(?:${words})${wordAfter}`, 'giu')
  compiled.set(phrase, pattern)
  return pattern
}

const escaped = (letter: string): string => (/[\\^$.?+{}/]/.test(letter) ? `\\${letter}` : letter)
