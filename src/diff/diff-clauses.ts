import { plainText } from '../model/plain-text.ts'
import type { ChangeKind } from '../model/release-diff.ts'
import { meaningOf } from './clause-parts.ts'
import type { DocumentChange, Said } from './document-change.ts'
import { isSameButForPunctuation } from './is-same-but-for-punctuation.ts'
import { longestCommon } from './longest-common.ts'
import { mergeOrders } from './merge-orders.ts'
import type { PrintedClause } from './printed-clauses.ts'

/**
 * What became of each clause, by its id alone: nothing is guessed from likeness. A clause that moved and was reworded
 * is told twice, because the one does not excuse the other. In reading order, what is gone where it stood.
 */
export function diffClauses(from: readonly PrintedClause[], to: readonly PrintedClause[]): readonly DocumentChange[] {
  const old = new Map(from.map((clause) => [clause.id, clause]))
  const current = new Map(to.map((clause) => [clause.id, clause]))
  const stayed = new Set(sectionsOf(from).flatMap((section) => unmoved(idsIn(section, from), idsIn(section, to))))
  const order = mergeOrders([to, from].map((clauses) => clauses.map(({ id }) => id)))
  return order.flatMap((id): DocumentChange[] => {
    const before = old.get(id)
    const after = current.get(id)
    if (!before || !after) return [changeOf(id, before ? 'removed' : 'added', before, after)]
    const changed = meaningOf(before.words) !== meaningOf(after.words)
    return [
      ...(changed ? [changeOf(id, 'changed', before, after)] : []),
      ...(stayed.has(id) ? [] : [changeOf(id, 'moved', before, after)]),
    ]
  })
}

/** Every clause of a document that stands on one side alone. */
export const wholeDocument = (
  clauses: readonly PrintedClause[],
  change: 'added' | 'removed',
): readonly DocumentChange[] =>
  clauses.map((clause) =>
    change === 'added'
      ? changeOf(clause.id, change, undefined, clause)
      : changeOf(clause.id, change, clause, undefined),
  )

function changeOf(
  id: string,
  change: ChangeKind,
  before: PrintedClause | undefined,
  after: PrintedClause | undefined,
): DocumentChange {
  const same = before && after && isSameButForPunctuation(meaningOf(before.words), meaningOf(after.words))
  return {
    clause: id,
    change,
    from: said(before),
    to: said(after),
    punctuationOnly: change === 'changed' && same === true,
    origin: (after ?? before)?.origin ?? null,
  }
}

const said = (clause: PrintedClause | undefined): Said | null =>
  clause ? { words: clause.words, number: clause.number } : null

/** What a document says, in plain words. */
export const spoken = ({ words }: Said): string => plainText(words)

const sectionsOf = (clauses: readonly PrintedClause[]): readonly string[] => [
  ...new Set(clauses.map(({ section }) => section)),
]

const idsIn = (wanted: string, clauses: readonly PrintedClause[]): readonly string[] =>
  clauses.filter(({ section }) => section === wanted).map(({ id }) => id)

/** Of two swapped neighbours one stayed where it was. */
function unmoved(from: readonly string[], to: readonly string[]): readonly string[] {
  const common = from.filter((id) => to.includes(id))
  const order = to.filter((id) => from.includes(id))
  return longestCommon(common, order).flatMap(([index]) => common.slice(index, index + 1))
}
