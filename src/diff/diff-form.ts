import type { JobDocument } from '../model/document.ts'
import { chapterForm } from './chapter-form.ts'
import type { DocumentChange } from './document-change.ts'
import { type FormPart, formParts } from './form-parts.ts'
import { isSameButForPunctuation } from './is-same-but-for-punctuation.ts'
import { plainChange } from './plain-change.ts'
import type { PrintedClause } from './printed-clauses.ts'

/** A document with its clauses. */
export interface Printed {
  readonly document: JobDocument
  readonly clauses: readonly PrintedClause[]
}

/** All that is no clause and no title, as one change that names the parts it shows in. */
export function diffForm(from: Printed, to: Printed, told: readonly DocumentChange[]): readonly DocumentChange[] {
  const without = alreadyTold(told)
  const blocks = pairsOf(formParts(from.document, without), formParts(to.document, without))
  const between = pairsOf(chapterForm(from.document, from.clauses), chapterForm(to.document, to.clauses))
  const differing = [...blocks, ...between.filter(({ before, after }) => before && after)].filter(isOther)
  if (differing.length === 0) return []
  const words = (side: 'before' | 'after'): string =>
    [...new Set(differing.map((pair) => pair[side]?.words ?? ''))].filter((text) => text !== '').join('\n')
  const change = plainChange('@form', 'changed', words('before'), words('after'), [
    ...new Set(differing.map(({ id }) => id)),
  ])
  const punctuationOnly = differing.every(({ before, after }) =>
    isSameButForPunctuation(before?.words ?? '', after?.words ?? ''),
  )
  return [{ ...change, punctuationOnly }]
}

/** Rows that repeat what is told elsewhere; the version is told by the role. */
function alreadyTold(told: readonly DocumentChange[]): ReadonlySet<string> {
  const clauses = new Set(told.map(({ clause }) => clause))
  const repeating = [
    ['jobTitle', '@title'],
    ['reportsTo', 'general.superior'],
  ] as const
  return new Set(['version', ...repeating.flatMap(([row, clause]) => (clauses.has(clause) ? [row] : []))])
}

interface PartPair {
  readonly id: string
  readonly before: FormPart | undefined
  readonly after: FormPart | undefined
}

function pairsOf(from: readonly FormPart[], to: readonly FormPart[]): readonly PartPair[] {
  const old = byKey(from)
  const current = byKey(to)
  return [...new Set([...current.keys(), ...old.keys()])].map((key) => {
    const before = old.get(key)
    const after = current.get(key)
    return { id: (after ?? before)?.id ?? key, before, after }
  })
}

/** Parts of the same key, such as two tables of one id, are told apart by their order. */
function byKey(parts: readonly FormPart[]): ReadonlyMap<string, FormPart> {
  const found = new Map<string, FormPart>()
  for (const part of parts) {
    let key = part.key ?? part.id
    while (found.has(key)) key += '+'
    found.set(key, part)
  }
  return found
}

const isOther = ({ before, after }: PartPair): boolean =>
  before?.words !== after?.words || before?.shape !== after?.shape
