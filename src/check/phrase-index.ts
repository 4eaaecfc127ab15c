import { type Match, matchesOf } from './phrase.ts'
import { type PhraseText, plainMarks } from './phrase-text.ts'

/** Which phrases of a list can stand in a text at all: told from letters that each of them must hold. */
export interface PhraseIndex {
  /** Phrases by the first three letters of what they must hold, with the whole of it. */
  readonly byStart: ReadonlyMap<string, readonly (readonly [literal: string, phrase: string])[]>
  /** Phrases that hold nothing long enough. */
  readonly always: readonly string[]
}

/** Letters by which a literal is looked up. */
const start = 3

const indexes = new WeakMap<readonly string[], PhraseIndex>()

/** Where a text holds one of the phrases of a list; a list may be long, so only what can stand there is looked for. */
export function matchesOfAny(phrases: readonly string[], text: PhraseText): readonly Match[] {
  const index = indexes.get(phrases) ?? indexOf(phrases)
  indexes.set(phrases, index)
  return candidates(index, text).flatMap((phrase) => matchesOf(phrase, text))
}

function candidates({ byStart, always }: PhraseIndex, { plain }: PhraseText): readonly string[] {
  const found = new Set(always)
  for (let at = 0; at + start <= plain.length; at += 1) {
    for (const [literal, phrase] of byStart.get(plain.slice(at, at + start)) ?? []) {
      if (plain.startsWith(literal, at)) found.add(phrase)
    }
  }
  return [...found]
}

function indexOf(phrases: readonly string[]): PhraseIndex {
  const byStart = new Map<string, (readonly [string, string])[]>()
  const always: string[] = []
  for (const phrase of phrases) {
    const literals = requiredBy(phrase)
    if (literals.length === 0) always.push(phrase)
    for (const literal of literals) {
      const key = literal.slice(0, start)
      byStart.set(key, [...(byStart.get(key) ?? []), [literal, phrase]])
    }
  }
  return { byStart, always }
}

/** Letters of which a text that matches must hold one: the alternatives of the most telling part of the phrase. */
export function requiredBy(phrase: string): readonly string[] {
  const sets = partsOf(plainMarks(phrase.normalize('NFC').toLowerCase())).map(literalsOf)
  const telling = sets.filter((literals) => literals.length > 0).sort((a, b) => shortest(b) - shortest(a))
  return telling[0] ?? []
}

const shortest = (literals: readonly string[]): number => Math.min(...literals.map(({ length }) => length))

/** Runs of letters and choices, in their order; what may be missing is left out. */
function partsOf(phrase: string): readonly string[] {
  const parts: string[] = []
  for (let at = 0; at < phrase.length; ) {
    const end = partEnd(phrase, at)
    parts.push(phrase.slice(at, end))
    at = end
  }
  return parts.filter((part) => !part.startsWith('['))
}

function partEnd(phrase: string, from: number): number {
  const opening = phrase[from]
  if (opening === '(' || opening === '[') return closing(phrase, from) + 1
  const run = /^[\p{L}\p{M}\p{N}]+/u.exec(phrase.slice(from))
  return from + (run?.[0].length ?? 1)
}

function closing(phrase: string, from: number): number {
  let depth = 0
  for (let at = from; at < phrase.length; at += 1) {
    if ('(['.includes(phrase[at] ?? '')) depth += 1
    if (')]'.includes(phrase[at] ?? '')) depth -= 1
    if (depth === 0) return at
  }
  return phrase.length
}

/** What a part must hold: itself, or of a choice one literal for each alternative; none where one is too short. */
function literalsOf(part: string): readonly string[] {
  if (!part.startsWith('(')) return part.length >= start ? [part] : []
  const sets = alternativesOf(part.slice(1, -1)).map(requiredBy)
  return sets.every(({ length }) => length > 0) ? sets.flat() : []
}

/** The alternatives of a choice, split where it stands at its own depth. */
function alternativesOf(inner: string): readonly string[] {
  const alternatives = ['']
  let depth = 0
  for (const letter of inner) {
    if ('(['.includes(letter)) depth += 1
    if (')]'.includes(letter)) depth -= 1
    if (letter === '|' && depth === 0) alternatives.push('')
    else alternatives[alternatives.length - 1] += letter
  }
  return alternatives
}
