import type { JobDocument } from '../model/document.ts'
import { diffCitations } from './diff-citations.ts'
import { diffClauses } from './diff-clauses.ts'
import { diffForm } from './diff-form.ts'
import { diffOrder } from './diff-order.ts'
import { diffTitle } from './diff-title.ts'
import type { DocumentChange } from './document-change.ts'
import { printedClauses } from './printed-clauses.ts'
import { type NewNumber, renumberedClauses } from './renumbered-clauses.ts'

export interface DocumentDiff {
  readonly changes: readonly DocumentChange[]
  readonly renumbered: readonly NewNumber[]
}

/** What changed between two versions of one document; its version, day and status are no change. */
export function diffDocuments(from: JobDocument, to: JobDocument): DocumentDiff {
  const old = printedClauses(from)
  const current = printedClauses(to)
  const title = diffTitle(from, to)
  const clauses = diffClauses(old, current)
  const form = diffForm({ document: from, clauses: old }, { document: to, clauses: current }, [...title, ...clauses])
  const changed = new Set(clauses.map(({ clause }) => clause))
  return {
    changes: [...title, ...diffOrder(from, to), ...form, ...clauses, ...diffCitations(old, current)],
    renumbered: renumberedClauses(old, current, changed),
  }
}
