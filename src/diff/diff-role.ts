import type { Change, ComparedDocument, Renumbered } from '../model/release-diff.ts'
import { wholeDocument } from './diff-clauses.ts'
import { type DocumentDiff, diffDocuments } from './diff-documents.ts'
import { type DocumentPair, documentName } from './document-pair.ts'
import { joinChanges } from './join-changes.ts'
import { joinRenumbered } from './join-renumbered.ts'
import { markDocument } from './mark-document.ts'
import { oneSided } from './one-sided.ts'
import { printedClauses } from './printed-clauses.ts'
import type { RoleContext } from './role-context.ts'
import type { DiffOf } from './sighting.ts'

export interface RoleChanges {
  readonly changes: readonly Change[]
  readonly renumbered: readonly Renumbered[]
  readonly compared: readonly ComparedDocument[]
}

/** What changed in a role. The same change in several documents is one change. */
export function diffRole(pairs: readonly DocumentPair[], context: RoleContext): RoleChanges {
  const diffOf = remembered(context)
  const compared = pairs.map((pair) => ({ pair, diff: diffOf(pair) }))
  return {
    changes: joinChanges(compared, context, diffOf),
    renumbered: joinRenumbered(compared),
    compared: pairs.map((pair) => ({ ...pair, marked: markDocument(pair.from, pair.to) })),
  }
}

/** Each pair is worked out once: a source is asked for by every translation of it. */
function remembered(context: RoleContext): DiffOf {
  const known = new Map<string, DocumentDiff>()
  return (pair) => {
    const name = documentName(pair)
    const diff = known.get(name) ?? diffOfPair(pair, context)
    known.set(name, diff)
    return diff
  }
}

function diffOfPair(pair: DocumentPair, context: RoleContext): DocumentDiff {
  const { from, to } = pair
  if (from && to) return diffDocuments(from, to)
  const document = to ?? from
  if (!document) return { changes: [], renumbered: [] }
  const kind = to ? 'added' : 'removed'
  if (context.presence !== 'kept') return { changes: wholeDocument(printedClauses(document), kind), renumbered: [] }
  return { changes: [oneSided(pair, kind, context)], renumbered: [] }
}
