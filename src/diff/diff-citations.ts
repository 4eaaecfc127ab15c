import type { DocumentChange } from './document-change.ts'
import { isSameButForPunctuation } from './is-same-but-for-punctuation.ts'
import type { PrintedClause } from './printed-clauses.ts'

/** How one statute was and is cited under one clause. */
interface CitedOtherwise {
  readonly statute: string
  readonly clause: string
  readonly from: string | null
  readonly to: string | null
}

/** Clauses that both documents have and that cite the law otherwise, one change for each statute. */
export function diffCitations(from: readonly PrintedClause[], to: readonly PrintedClause[]): readonly DocumentChange[] {
  const old = new Map(from.map((clause) => [clause.id, clause]))
  const differing = to.flatMap((clause) => {
    const before = old.get(clause.id)
    return before ? citedOtherwise(before, clause) : []
  })
  const statutes = [...new Set(differing.map(({ statute }) => statute))].sort()
  return statutes.map((statute) =>
    changeOf(
      statute,
      differing.filter((one) => one.statute === statute),
    ),
  )
}

function citedOtherwise(before: PrintedClause, after: PrintedClause): readonly CitedOtherwise[] {
  if (before.citation === after.citation) return []
  const all = [...new Set([...before.statutes.keys(), ...after.statutes.keys()])]
  const single = all
    .map((statute) => ({
      statute,
      clause: after.id,
      from: before.statutes.get(statute) ?? null,
      to: after.statutes.get(statute) ?? null,
    }))
    .filter((one) => one.from !== one.to)
  if (single.length > 0) return single
  // Each is cited as before, in another order or with other marks between them.
  const [statute = ''] = all
  return [{ statute, clause: after.id, from: before.citation, to: after.citation }]
}

function changeOf(statute: string, differing: readonly CitedOtherwise[]): DocumentChange {
  const from = textOf(differing.map((one) => one.from))
  const to = textOf(differing.map((one) => one.to))
  const kind = from === null ? 'added' : 'changed'
  return {
    clause: `@law.${statute}`,
    change: to === null ? 'removed' : kind,
    from: from === null ? null : { words: [{ type: 'text', text: from }], number: null },
    to: to === null ? null : { words: [{ type: 'text', text: to }], number: null },
    punctuationOnly: from !== null && to !== null && isSameButForPunctuation(from, to),
    origin: null,
    parts: differing.map(({ clause }) => clause),
  }
}

/** Each way of citing once. */
function textOf(cited: readonly (string | null)[]): string | null {
  const texts = [...new Set(cited.filter((text) => text !== null))]
  return texts.length === 0 ? null : texts.join('; ')
}
