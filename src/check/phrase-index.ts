import { type Match, matchesOf } from './phrase.ts'
import { type PhraseText, plainMarks } from './phrase-text.ts'

/** Which phrases of a list can stand in a text at all: told from letters that each of them must hold. */
export interface PhraseIndex {
  /** Phrases by the first three letters of what they must hold, with the whole of it. */
  readonly byStart: ReadonlyMap<string, readonly (readonly [literal: string, phrase: IndexedPhrase])[]>
  /** Phrases that hold nothing long enough. */
  readonly always: readonly IndexedPhrase[]
}

interface IndexedPhrase {
  readonly phrase: string
  /** What else it must hold: of each of these lists one. */
  readonly others: readonly (readonly string[])[]
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

function candidates({ byStart, always }: PhraseIndex, text: PhraseText): readonly string[] {
  const { plain } = text
  const found = new Set(always)
  for (const letters of startsIn(text)) {
    for (const [literal, phrase] of byStart.get(letters) ?? []) if (plain.includes(literal)) found.add(phrase)
  }
  const holds = ({ others }: IndexedPhrase): boolean =>
    others.every((literals) => literals.some((literal) => plain.includes(literal)))
  return [...found].filter(holds).map(({ phrase }) => phrase)
}

const startsOf = new WeakMap<PhraseText, ReadonlySet<string>>()

/** Every three letters that stand together in a text; gathered once, because many lists are held against it. */
function startsIn(text: PhraseText): ReadonlySet<string> {
  const known = startsOf.get(text)
  if (known) return known
  const found = new Set<string>()
  for (let at = 0; at + start <= text.plain.length; at += 1) found.add(text.plain.slice(at, at + start))
  startsOf.set(text, found)
  return found
}

function indexOf(phrases: readonly string[]): PhraseIndex {
  const byStart = new Map<string, (readonly [string, IndexedPhrase])[]>()
  const always: IndexedPhrase[] = []
  for (const phrase of phrases) {
    const [literals = [], ...others] = requirementsOf(phrase)
    const indexed = { phrase, others }
    if (literals.length === 0) always.push(indexed)
    for (const literal of literals) {
      const key = literal.slice(0, start)
      byStart.set(key, [...(byStart.get(key) ?? []), [literal, indexed]])
    }
  }
  return { byStart, always }
}

/** Letters of which a text that matches must hold one: the alternatives of the most telling part of the phrase. */
export const requiredBy = (phrase: string): readonly string[] => requirementsOf(phrase)[0] ?? []

/** The same of every part that cannot be missing, the most telling first. */
function requirementsOf(phrase: string): readonly (readonly string[])[] {
  const sets = partsOf(plainMarks(phrase.normalize('NFC').toLowerCase())).map(literalsOf)
  return sets.filter((literals) => literals.length > 0).sort((a, b) => shortest(b) - shortest(a))
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
