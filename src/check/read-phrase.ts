import { plainMarks } from './phrase-text.ts'

/**
 * What a part of a phrase is. `letters` are also digits, apostrophes, hyphens and the spaces between them; a `bar` parts
 * alternatives; of a `choice`, `(a|b)`, one stands in a text, an `option`, `[a ]`, may be missing; `rest` is `*`,
 * `number` is `#`, `words` is `~ `; a `mark` is any other character, also a bracket without its other half.
 */
export type PhrasePart = 'letters' | 'bar' | 'choice' | 'option' | 'rest' | 'number' | 'words' | 'mark'

/** A phrase as texts are held against it: small letters, composed, apostrophes and hyphens of one kind. */
export const plainPhrase = (phrase: string): string => plainMarks(phrase.normalize('NFC').toLowerCase())

/**
 * The offset behind the part of a plain phrase that begins at `at`, before `to`. Phrases are read without making
 * anything of them, because all lists are read in every run, and few of their phrases are ever tried.
 */
export function endOfPart(phrase: string, at: number, to: number): number {
  const end = endOfLetters(phrase, at, to)
  if (end > at) return end
  const first = phrase[at]
  if (first === '(' || first === '[') return closingOf(phrase, at, to) + 1 || at + 1
  if (first === '~' && phrase[at + 1] === ' ') return at + 2
  return (phrase.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1
}

/** What the part is that begins at `at` and ends at `end`. */
export function partBetween(phrase: string, at: number, end: number): PhrasePart {
  switch (phrase[at]) {
    case '|':
      return 'bar'
    case '*':
      return 'rest'
    case '#':
      return 'number'
    case '~':
      return end === at + 2 ? 'words' : 'mark'
    case '(':
    case '[':
      if (end === at + 1) return 'mark'
      return phrase[end - 1] === ')' ? 'choice' : 'option'
    default:
      return endOfLetters(phrase, at, at + 1) > at ? 'letters' : 'mark'
  }
}

/** Whether a word is sure to begin behind that part; `startsWord`: whether one begins with it. */
export function startsWordBehind(phrase: string, at: number, end: number, startsWord: boolean): boolean {
  const part = partBetween(phrase, at, end)
  if (part === 'letters') return phrase[end - 1] === ' '
  if (part === 'words') return startsWord
  if (part === 'option' && !startsWord) return false
  if (part !== 'choice' && part !== 'option') return false
  return phrase[end - 2] === ' ' && !withoutSpace.test(phrase.slice(at + 1, end - 1))
}

/** An alternative that is not sure to end with a space; what stands inside a further choice counts as one. */
const withoutSpace = /(?:^|[^ ]|~ )(?:\||$)/

const letter = /[\p{L}\p{M}\p{N}'\- ]/u

/** The same for the alphabets of Europe, by code unit. */
const isLetter = Uint8Array.from({ length: 0x530 }, (_, code) => Number(letter.test(String.fromCharCode(code))))

const letters = /[\p{L}\p{M}\p{N}'\- ]*/uy

function endOfLetters(phrase: string, from: number, to: number): number {
  let at = from
  while (at < to && isLetter[phrase.charCodeAt(at)] === 1) at += 1
  if (at === to || phrase.charCodeAt(at) < isLetter.length) return at
  letters.lastIndex = at
  return at + (letters.exec(phrase)?.[0].length ?? 0)
}

const [opens, opensOption, closes, closesOption] = [...'([)]'].map((bracket) => bracket.charCodeAt(0))

/** The bracket that closes the one at an offset; -1 where none does. */
function closingOf(phrase: string, from: number, to: number): number {
  let depth = 0
  for (let at = from; at < to; at += 1) {
    const code = phrase.charCodeAt(at)
    if (code === opens || code === opensOption) depth += 1
    else if (code === closes || code === closesOption) depth -= 1
    if (depth === 0) return at
  }
  return -1
}
