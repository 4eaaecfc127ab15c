import { endOfPart, partBetween, plainPhrase, startsWordBehind } from './read-phrase.ts'

/** A stretch of a plain phrase: all of it, or what stands between the brackets of a choice. */
interface Stretch {
  readonly from: number
  readonly to: number
  /** Whether a word begins with it. */
  readonly startsWord: boolean
}

/** Under a key of so many letters few phrases are filed. */
const tellsEnough = 4

/** Letters of the beginning of a word that tell enough. */
const longestBeginning = 5

/**
 * Words of which every text that holds a phrase has one, each with the space behind it, or else the beginning of a
 * word: the phrase is filed under them. Where no word is sure, it is filed under nothing, which every text has.
 */
export function keysOfPhrase(phrase: string): readonly string[] {
  const plain = plainPhrase(phrase)
  const whole: Stretch = { from: 0, to: plain.length, startsWord: true }
  let best = keysIn(plain, whole)
  if (tellingOf(best) >= tellsEnough) return best
  for (const choice of choicesIn(plain, whole)) {
    const keys = keysIn(plain, choice)
    if (tellingOf(keys) > tellingOf(best)) best = keys
    if (tellingOf(best) >= tellsEnough) break
  }
  return best.length === 0 ? [''] : best
}

/** All that phrases may be filed under for the sake of a word; of no word, nothing. */
export function keysOfWord(word: string): readonly string[] {
  if (word === '') return ['']
  const keys = [`${word} `]
  for (let length = 1; length <= Math.min(word.length, longestBeginning); length += 1) keys.push(word.slice(0, length))
  return keys
}

/** The longest word of each alternative outside of its choices; none at all where one alternative has none. */
function keysIn(phrase: string, { from, to, startsWord }: Stretch): readonly string[] {
  const keys = ['']
  let isStart = startsWord
  for (let at = from; at < to; ) {
    const end = endOfPart(phrase, at, to)
    const part = partBetween(phrase, at, end)
    const last = keys.length - 1
    if (part === 'letters') keys[last] = longer(keys[last] ?? '', phrase, at, end, isStart)
    if (part === 'bar') keys.push('')
    isStart = part === 'bar' ? startsWord : startsWordBehind(phrase, at, end, isStart)
    at = end
  }
  return keys.includes('') ? [] : keys
}

/** The choices of which one alternative stands in every match. */
function choicesIn(phrase: string, { from, to, startsWord }: Stretch): readonly Stretch[] {
  const choices: Stretch[] = []
  let isStart = startsWord
  for (let at = from; at < to; ) {
    const end = endOfPart(phrase, at, to)
    const part = partBetween(phrase, at, end)
    if (part === 'bar') return []
    if (part === 'choice') choices.push({ from: at + 1, to: end - 1, startsWord: isStart })
    isStart = startsWordBehind(phrase, at, end, isStart)
    at = end
  }
  return choices.sort((a, b) => a.to - a.from - (b.to - b.from))
}

/** The longest of a word and those that begin between two offsets. */
function longer(word: string, phrase: string, from: number, to: number, startsWord: boolean): string {
  let longest = word
  for (let at = startsWord ? from : nextWord(phrase, from); at < to; ) {
    const next = nextWord(phrase, at)
    const end = next > to ? Math.min(to, at + longestBeginning) : next
    if (end - at > longest.length && phrase[at] !== ' ') longest = phrase.slice(at, end)
    at = next
  }
  return longest
}

/** The offset behind the next space; beyond the end where there is none. */
const nextWord = (phrase: string, at: number): number => phrase.indexOf(' ', at) + 1 || phrase.length + 1

function tellingOf(keys: readonly string[]): number {
  let least = keys[0]?.length ?? 0
  for (const { length } of keys) least = Math.min(least, length)
  return least
}
