import { endOfPart, partBetween } from './read-phrase.ts'

/** Where something that begins at an offset of a plain text (`PhraseText`) ends, or -1 where it does not stand there. */
export type Matcher = (plain: string, at: number) => number

/**
 * Matches a plain phrase and the space behind it. What stands first in a choice goes before what stands behind it, and
 * each part takes as much as what follows leaves it, as in a regular expression; but to compile one of those takes longer
 * than most phrases are in use.
 */
export const matcherOf = (phrase: string): Matcher => anyOf(phrase, 0, phrase.length, aSpace)

const aSpace: Matcher = (plain, at) => (plain[at] === ' ' ? at + 1 : -1)

/** The alternatives between two offsets of a phrase, each followed by the same rest. */
function anyOf(phrase: string, from: number, to: number, rest: Matcher): Matcher {
  const alternatives: Matcher[] = []
  const firsts: number[] = []
  for (let at = from; at <= to; ) {
    const end = endOfAlternative(phrase, at, to)
    alternatives.push(allOf(phrase, at, end, rest))
    firsts.push(firstOf(phrase, at, end))
    at = end + 1
  }
  const [only = rest] = alternatives
  if (alternatives.length === 1) return only
  return (plain, at) => {
    const first = plain.charCodeAt(at)
    for (let index = 0; index < firsts.length; index += 1) {
      if (firsts[index] !== first && firsts[index] !== unsure) continue
      const end = alternatives[index]?.(plain, at) ?? -1
      if (end >= 0) return end
    }
    return -1
  }
}

function endOfAlternative(phrase: string, from: number, to: number): number {
  let at = from
  while (at < to && phrase[at] !== '|') at = endOfPart(phrase, at, to)
  return at
}

/** What an alternative begins with where that is not one character. */
const unsure = -1

const firstOf = (phrase: string, from: number, to: number): number =>
  from < to && partBetween(phrase, from, endOfPart(phrase, from, to)) === 'letters' ? phrase.charCodeAt(from) : unsure

/** The parts between two offsets one after another, linked from the last. */
function allOf(phrase: string, from: number, to: number, rest: Matcher): Matcher {
  const ends: number[] = []
  for (let at = from; at < to; ) {
    at = endOfPart(phrase, at, to)
    ends.push(at)
  }
  return ends.reduceRight((linked, end, index) => partOf(phrase, ends[index - 1] ?? from, end, linked), rest)
}

function partOf(phrase: string, from: number, to: number, rest: Matcher): Matcher {
  const part = partBetween(phrase, from, to)
  switch (part) {
    case 'letters':
      return lettersThen(phrase.slice(from, to), rest)
    case 'choice':
      return anyOf(phrase, from + 1, to - 1, rest)
    case 'option':
      return optionThen(phrase, from, to, rest)
    case 'rest':
      return (plain, at) => longestFirst(plain, at, endOfWord(plain, at), rest)
    case 'number':
      return numberThen(rest)
    case 'words':
      return (plain, at) => wordsThen(plain, at, mostWords, rest)
    case 'mark':
    case 'bar':
      return markThen(phrase.slice(from, to), rest)
    default:
      return part satisfies never
  }
}

/** What may be missing goes before its absence; an alternative that takes nothing is not tried. */
function optionThen(phrase: string, from: number, to: number, rest: Matcher): Matcher {
  let start = -1
  const inner = anyOf(phrase, from + 1, to - 1, (plain, at) => (at === start ? -1 : rest(plain, at)))
  return (plain, at) => {
    start = at
    return firstFound(inner(plain, at), () => rest(plain, at))
  }
}

const firstFound = (end: number, otherwise: () => number): number => (end >= 0 ? end : otherwise())

/** The rest behind as much as there is between two offsets, then behind less and less. */
function longestFirst(plain: string, least: number, most: number, rest: Matcher): number {
  for (let at = most; at >= least; at -= 1) {
    const end = rest(plain, at)
    if (end >= 0) return end
  }
  return -1
}

const lettersThen =
  (letters: string, rest: Matcher): Matcher =>
  (plain, at) =>
    plain.startsWith(letters, at) ? rest(plain, at + letters.length) : -1

function endOfWord(plain: string, at: number): number {
  const space = plain.indexOf(' ', at)
  return space < 0 ? plain.length : space
}

/** A mark is a word of its own in a text, however the phrase sets it. */
const markThen =
  (mark: string, rest: Matcher): Matcher =>
  (plain, at) => {
    const from = plain[at] === ' ' ? at + 1 : at
    if (!plain.startsWith(mark, from)) return -1
    const behind = from + mark.length
    return longestFirst(plain, behind, plain[behind] === ' ' ? behind + 1 : behind, rest)
  }

/** Digits, then more of them behind commas or points. */
function numberThen(rest: Matcher): Matcher {
  const more: Matcher = (plain, at) =>
    firstFound(/[.,]/.test(plain[at] ?? '') ? longestFirst(plain, at + 2, endOfDigits(plain, at + 1), more) : -1, () =>
      rest(plain, at),
    )
  return (plain, at) => longestFirst(plain, at + 1, endOfDigits(plain, at), more)
}

function endOfDigits(plain: string, from: number): number {
  let at = from
  while (/\d/.test(plain[at] ?? '')) at += 1
  return at
}

const mostWords = 4

/** Up to so many words, each with the marks behind it. */
function wordsThen(plain: string, at: number, left: number, rest: Matcher): number {
  const space = plain.indexOf(' ', at)
  const isWord = left > 0 && space > at
  return firstFound(isWord ? marksThen(plain, space + 1, left - 1, rest) : -1, () => rest(plain, at))
}

const marksThen = (plain: string, at: number, left: number, rest: Matcher): number =>
  firstFound(/^[,;:.()„“”«»"–—] $/.test(plain.slice(at, at + 2)) ? marksThen(plain, at + 2, left, rest) : -1, () =>
    wordsThen(plain, at, left, rest),
  )
