import { type PhraseText, plainMarks } from './phrase-text.ts'

/** A stretch of a text that a phrase matches, by UTF-16 offsets; the end is exclusive. */
export interface Match {
  readonly start: number
  readonly end: number
}

const marks: Readonly<Record<string, string>> = {
  '*': '[^ ]*',
  '#': '\\d+(?:[.,]\\d+)*',
  '(': '(?:',
  '|': '|',
  ')': ')',
  '[': '(?:',
  ']': ')?',
  ' ': ' +',
}

/** What `~ ` has become once its letters were replaced. */
const anyWords = ' *~ * +'

const upToFourWords = '(?:[^ ]+ (?:[,;:.()„“”«»"–—] )*){0,4}'

const compiled = new Map<string, RegExp>()

/**
 * The stretches of a text where a phrase of a word list stands, as whole words and in any case. In a phrase, `*` is the
 * rest of a word (or its beginning), `#` a number in figures, `(a|b)` a choice, `[a ]` what may be missing, and `~` up
 * to four words of any kind; a space also matches a no-break space, and apostrophes and hyphens match their kind.
 */
export function matchesOf(phrase: string, { plain, offsets }: PhraseText): readonly Match[] {
  const found: Match[] = []
  const pattern = patternOf(phrase)
  pattern.lastIndex = 0
  for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
    const first = match.index + 1
    const last = match.index + match[0].length - 2
    if (last >= first) found.push({ start: offsets[first] ?? 0, end: (offsets[last] ?? 0) + 1 })
    // The space behind a match is the space before the next word.
    pattern.lastIndex = Math.max(match.index + match[0].length - 1, match.index + 1)
  }
  return found
}

function patternOf(phrase: string): RegExp {
  const known = compiled.get(phrase)
  if (known) return known
  const plain = plainMarks(phrase.normalize('NFC').toLowerCase())
  const lone = loneBrackets(plain)
  const words = [...plain]
    .map((letter, at) => (lone.has(at) ? written(letter) : (marks[letter] ?? written(letter))))
    .join('')
    .replaceAll(anyWords, upToFourWords)
  const pattern = new RegExp(` (?:${words}) `, 'g')
  compiled.set(phrase, pattern)
  return pattern
}

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

/** Where brackets stand that have no other half, by code points: marks like any other. */
function loneBrackets(phrase: string): ReadonlySet<number> {
  const open: { readonly bracket: string; readonly at: number }[] = []
  const lone = new Set<number>()
  ;[...phrase].forEach((bracket, at) => {
    if (bracket === '(' || bracket === '[') open.push({ bracket, at })
    else if (bracket in closing) {
      if (open.at(-1)?.bracket === closing[bracket]) open.pop()
      else lone.add(at)
    }
  })
  for (const { at } of open) lone.add(at)
  return lone
}

/** A letter, or a mark that stands as a word of its own, however the phrase sets it. */
const written = (letter: string): string =>
  /[\p{L}\p{M}\p{N}'-]/u.test(letter) ? letter : ` *${letter.replace(/[\\^$.?+{}/()[\]]/, '\\$&')} *`
