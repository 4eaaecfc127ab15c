import { type Change, type ChangedWords, type ChangeKind, changeSeverities } from '../model/release-diff.ts'
import { spoken } from './diff-clauses.ts'
import type { DocumentChange } from './document-change.ts'
import { type DocumentPair, documentName } from './document-pair.ts'
import { confirmedTranslation, type Judgement, judgeChange } from './judge-change.ts'
import { mergeOrders } from './merge-orders.ts'
import { printedClauses } from './printed-clauses.ts'
import type { RoleContext } from './role-context.ts'
import type { ComparedPair, DiffOf, Sighting } from './sighting.ts'
import { isSourceUnchanged, unfollowedChanges, untranslatedLanguages } from './translation.ts'
import { wordChanges } from './word-changes.ts'

/** One change for all documents that show it, in reading order: what is no clause first, the law last. */
export function joinChanges(
  compared: readonly ComparedPair[],
  context: RoleContext,
  diffOf: DiffOf,
): readonly Change[] {
  const asked = compared.flatMap(({ pair, diff }) => diff.changes.map((found) => ({ pair, found, isAsked: true })))
  const told = new Set(asked.map(keyOf))
  const unfollowed = unfollowedChanges(compared, context, diffOf).filter((one) => !told.has(keyOf(one)))
  const sightings = new Map<string, Sighting[]>()
  for (const one of [...asked, ...unfollowed]) sightings.set(keyOf(one), [...(sightings.get(keyOf(one)) ?? []), one])
  const order = readingOrder(compared)
  return [...sightings.values()]
    .map((seen) => joinChange(seen, context, diffOf))
    .sort(
      (a, b) =>
        placeOf(a.clause) - placeOf(b.clause) ||
        order.indexOf(a.clause) - order.indexOf(b.clause) ||
        kinds.indexOf(a.change) - kinds.indexOf(b.change),
    )
}

/** Sightings of one change. */
const keyOf = ({ found }: Sighting): string => `${found.clause} ${found.change}`

/** The clauses of all documents as they print them, the first document's order before the others'; then what is none. */
const readingOrder = (compared: readonly ComparedPair[]): readonly string[] => [
  ...mergeOrders(
    compared.flatMap(({ pair }) =>
      [pair.to, pair.from].map((document) => (document ? printedClauses(document).map(({ id }) => id) : [])),
    ),
  ),
  ...mergeOrders(compared.map(({ diff }) => diff.changes.map(({ clause }) => clause))),
]

/** Of several changes of one clause. */
const kinds: readonly ChangeKind[] = ['removed', 'added', 'changed', 'moved']

const lines = ['@title', '@order', '@form']

function placeOf(clause: string): number {
  if (!clause.startsWith('@')) return lines.length + 1
  if (clause.startsWith('@law.')) return lines.length + 2
  return lines.includes(clause) ? lines.indexOf(clause) : lines.length
}

function joinChange(seen: readonly Sighting[], context: RoleContext, diffOf: DiffOf): Change {
  const judged = seen.map((sighting) => judge(sighting, context, diffOf))
  const strongest = judged.reduce((a, b) => (rankOf(b.judgement) > rankOf(a.judgement) ? b : a))
  const [first] = seen
  return {
    clause: first?.found.clause ?? '',
    change: first?.found.change ?? 'changed',
    severity: strongest.judgement.severity,
    reason: strongest.judgement.reason,
    translationOnly: judged.every(({ sourceUnchanged }) => sourceUnchanged),
    documents: Object.fromEntries(
      seen.filter(({ isAsked }) => isAsked).map(({ pair, found }) => [documentName(pair), changedWords(pair, found)]),
    ),
    untranslated: untranslatedLanguages(seen, context, diffOf),
    origin: first?.found.origin ?? null,
  }
}

const rankOf = ({ severity }: Judgement): number => changeSeverities.indexOf(severity)

function judge(sighting: Sighting, context: RoleContext, diffOf: DiffOf) {
  const { pair, found } = sighting
  const judgement = judgeChange(found, context.requirements)
  const sourceUnchanged = isSourceUnchanged(sighting, context, diffOf)
  const confirmed = sourceUnchanged && context.confirmedSince(pair.language, found.clause)
  return { judgement: confirmed && judgement.severity === 'major' ? confirmedTranslation : judgement, sourceUnchanged }
}

function changedWords(pair: DocumentPair, { from, to, parts }: DocumentChange): ChangedWords {
  const tag = (pair.to ?? pair.from)?.tag ?? 'und'
  return {
    from: from && spoken(from),
    to: to && spoken(to),
    numberFrom: from?.number ?? null,
    numberTo: to?.number ?? null,
    marked: wordChanges(from?.words ?? [], to?.words ?? [], tag),
    ...(parts ? { parts } : {}),
  }
}
