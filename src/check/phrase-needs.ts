import { keyOf } from './phrase-keys.ts'
import { endOfPart, partBetween, plainPhrase, startsWordBehind } from './read-phrase.ts'

/** Stretches of a plain text (`PhraseText`) of which one must stand there; a space among them is the end of a word. */
export type Need = readonly string[]

/**
 * What a phrase needs: a text that lacks one of these cannot hold it. `(any|all) other task*` needs ` other task`, and
 * it needs ` any ` or ` all `.
 */
export interface Needs {
  /** A plain phrase. */
  readonly phrase: string
  /** What stands outside of choices: all of it is needed. */
  readonly letters: readonly string[]
  /** The choices, the shortest first: `needOfChoice` reads them, which is seldom asked. */
  readonly choices: readonly Stretch[]
}

/** A stretch of a plain phrase, and what is known of the text around it. */
interface Stretch {
  readonly from: number
  readonly to: number
  /** Whether a word begins with it. */
  readonly startsWord: boolean
  /** What stands behind it, as far as that is known. */
  readonly end: '' | ' '
}

export function needsOf(written: string): Needs {
  const phrase = plainPhrase(written)
  const whole: Stretch = { from: 0, to: phrase.length, startsWord: true, end: ' ' }
  const [only, ...others] = needsIn(phrase, whole)
  return only && others.length === 0 ? only : { phrase, letters: [], choices: [whole] }
}

/** Of the alternatives of a choice one is needed, by whatever tells most of each; nothing where one of them needs nothing. */
export function needOfChoice(phrase: string, choice: Stretch): Need | undefined {
  const any: string[] = []
  for (const alternative of needsIn(phrase, choice)) {
    const telling = mostTelling(alternative)
    if (telling === undefined) return undefined
    for (const stretch of telling) any.push(stretch)
  }
  return any
}

/** The first need that tells enough to be looked up by, else the one that tells most; absent where there is none. */
export function mostTelling({ phrase, letters, choices }: Needs): Need | undefined {
  let best: Need | undefined
  for (const stretch of letters) best = moreTelling([stretch], best)
  for (const choice of choices) {
    if (best && tellingOf(best) >= tellsEnough) break
    best = moreTelling(needOfChoice(phrase, choice), best)
  }
  return best
}

const moreTelling = (need: Need | undefined, best: Need | undefined): Need | undefined =>
  need && (best === undefined || tellingOf(need) > tellingOf(best)) ? need : best

/** Letters of a key under which few phrases are filed. */
const tellsEnough = 4

/** The letters of the shortest key. */
function tellingOf(need: Need): number {
  let least = longest
  for (const stretch of need) least = Math.min(least, keyOf(stretch).length)
  return least
}

/** No key has so many letters. */
const longest = 1000

/** What each alternative of a stretch needs. */
function needsIn(phrase: string, stretch: Stretch): readonly Needs[] {
  const alternatives: Needs[] = []
  let letters: string[] = []
  let choices: Stretch[] = []
  let { startsWord } = stretch
  for (let at = stretch.from; at < stretch.to; ) {
    const next = endOfPart(phrase, at, stretch.to)
    const part = partBetween(phrase, at, next)
    const end = endBehind(phrase, next, stretch)
    if (part === 'letters' && (next > at + 1 || phrase[at] !== ' ')) {
      letters.push(withSpaces(phrase.slice(at, next), startsWord, end))
    }
    if (part === 'choice') choices.push({ from: at + 1, to: next - 1, startsWord, end })
    startsWord = startsWordBehind(phrase, at, next, startsWord)
    if (part === 'bar') {
      alternatives.push({ phrase, letters, choices: choices.sort(byLength) })
      letters = []
      choices = []
      startsWord = stretch.startsWord
    }
    at = next
  }
  alternatives.push({ phrase, letters, choices: choices.sort(byLength) })
  return alternatives
}

const byLength = (a: Stretch, b: Stretch): number => a.to - a.from - (b.to - b.from)

function endBehind(phrase: string, at: number, stretch: Stretch): '' | ' ' {
  if (at === stretch.to || phrase[at] === '|') return stretch.end
  return phrase[at] === ' ' ? ' ' : ''
}

/** Letters with the spaces that are known to be around them. */
const withSpaces = (letters: string, startsWord: boolean, end: '' | ' '): string =>
  `${startsWord && !letters.startsWith(' ') ? ' ' : ''}${letters}${letters.endsWith(' ') ? '' : end}`
