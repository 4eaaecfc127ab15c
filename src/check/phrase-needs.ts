import { keyOf } from './phrase-keys.ts'
import { endOfPart, partBetween, plainPhrase, startsWordBehind } from './read-phrase.ts'

/** Stretches of a plain text (`PhraseText`) of which one must stand there; a space among them is the end of a word. */
export type Need = readonly string[]

/**
 * What a phrase needs: a text that lacks one of these cannot hold it. `(any|all) other task*` needs ` other task`, and
 * it needs ` any ` or ` all `. What stands in a choice is read when it is asked for, the shortest choice first.
 */
export function needsOf(phrase: string): Generator<Need> {
  const plain = plainPhrase(phrase)
  return needsBetween(plain, { from: 0, to: plain.length, startsWord: true, end: ' ' })
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

/** What an alternative cannot do without. */
interface Alternative {
  readonly letters: string[]
  readonly choices: Stretch[]
}

/** Of several alternatives one is needed, by whatever tells most of each. */
function* needsBetween(phrase: string, stretch: Stretch): Generator<Need> {
  const alternatives = alternativesIn(phrase, stretch)
  const [only] = alternatives
  if (only && alternatives.length === 1) {
    yield* needsOfOne(phrase, only)
    return
  }
  const any: string[] = []
  for (const alternative of alternatives) {
    const telling = mostTelling(needsOfOne(phrase, alternative))
    if (telling === undefined) return
    any.push(...telling)
  }
  yield any
}

function* needsOfOne(phrase: string, { letters, choices }: Alternative): Generator<Need> {
  for (const stretch of letters) yield [stretch]
  choices.sort((a, b) => a.to - a.from - (b.to - b.from))
  for (const choice of choices) yield* needsBetween(phrase, choice)
}

function alternativesIn(phrase: string, stretch: Stretch): readonly Alternative[] {
  let alternative: Alternative = { letters: [], choices: [] }
  const alternatives = [alternative]
  let { startsWord } = stretch
  for (let at = stretch.from; at < stretch.to; ) {
    const next = endOfPart(phrase, at, stretch.to)
    const part = partBetween(phrase, at, next)
    if (part === 'bar') {
      alternative = { letters: [], choices: [] }
      alternatives.push(alternative)
      startsWord = stretch.startsWord
    } else {
      const end = endBehind(phrase, next, stretch)
      const written = phrase.slice(at, next)
      if (part === 'letters' && written !== ' ') alternative.letters.push(withSpaces(written, startsWord, end))
      if (part === 'choice') alternative.choices.push({ from: at + 1, to: next - 1, startsWord, end })
      startsWord = startsWordBehind(phrase, at, next, startsWord)
    }
    at = next
  }
  return alternatives
}

const endBehind = (phrase: string, at: number, stretch: Stretch): '' | ' ' => {
  if (at === stretch.to || phrase[at] === '|') return stretch.end
  return phrase[at] === ' ' ? ' ' : ''
}

/** Letters with the spaces that are known to be around them. */
const withSpaces = (letters: string, startsWord: boolean, end: '' | ' '): string =>
  `${startsWord && !letters.startsWith(' ') ? ' ' : ''}${letters}${letters.endsWith(' ') ? '' : end}`

/** The first need that tells enough to be looked up by, else the one that tells most; absent where there is none. */
export function mostTelling(needs: Iterable<Need>): Need | undefined {
  let most = -1
  let best: Need | undefined
  for (const need of needs) {
    const tells = tellingOf(need)
    if (tells >= tellsEnough) return need
    if (tells > most) best = need
    most = Math.max(most, tells)
  }
  return best
}

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
