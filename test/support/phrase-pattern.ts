import type { Match } from '../../src/check/phrase.ts'
import { offsetsOf, type PhraseText } from '../../src/check/phrase-text.ts'

const marks: Readonly<Record<string, string>> = {
  '*': '[^ ]*',
  '#': '\\d+(?:[.,]\\d+)*',
  '(': '(?:',
  '[': '(?:',
  '|': '|',
  ')': ')',
  ']': ')?',
  ' ': ' +',
}

const upToFourWords = '(?:[^ ]+ (?:[,;:.()„“”«»"–—] )*){0,4}'

/** A phrase as a regular expression, letter by letter: slow, and easy to be sure of. */
function patternOf(phrase: string): RegExp {
  const plain = [...plainMarks(phrase.normalize('NFC').toLowerCase())]
  const paired = pairedIn(plain)
  const source = plain.map((letter, at) => {
    if (letter === '~' && plain[at + 1] === ' ') return upToFourWords
    if (letter === ' ' && plain[at - 1] === '~') return ''
    return '()[]'.includes(letter) && !paired.has(at) ? written(letter) : (marks[letter] ?? written(letter))
  })
  return new RegExp(` (?:${source.join('')}) `, 'g')
}

const plainMarks = (text: string): string => text.replace(/[’ʼ]/g, "'").replace(/[\u2010\u2011]/g, '-')

/** A letter, or a mark that stands as a word of its own, however the phrase sets it. */
const written = (letter: string): string =>
  /[\p{L}\p{M}\p{N}'-]/u.test(letter) ? letter : ` *${letter.replace(/[\\^$.?+{}/()[\]]/, '\\$&')} *`

/** Brackets that have their other half. */
function pairedIn(letters: readonly string[]): ReadonlySet<number> {
  const open: number[] = []
  const paired = new Set<number>()
  letters.forEach((letter, at) => {
    if ('(['.includes(letter)) open.push(at)
    const opening = ')]'.includes(letter) ? open.pop() : undefined
    if (opening !== undefined) paired.add(opening).add(at)
  })
  return paired
}

/** What `matchesOf` gives, found by a regular expression. */
export function matchedBy(phrase: string, text: PhraseText): readonly Match[] {
  const pattern = patternOf(phrase)
  const found: Match[] = []
  const offsets = offsetsOf(text)
  for (let match = pattern.exec(text.plain); match; match = pattern.exec(text.plain)) {
    const first = match.index + 1
    const last = match.index + match[0].length - 2
    if (last >= first) found.push({ start: offsets[first] ?? 0, end: (offsets[last] ?? 0) + 1 })
    // The space behind a match is the space before the next word.
    pattern.lastIndex = Math.max(last + 1, first)
  }
  return found
}
