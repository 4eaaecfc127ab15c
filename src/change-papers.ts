import { composeAcquaintance } from './compose/compose-acquaintance.ts'
import { composeChanges } from './compose/compose-changes.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { Release } from './diff-releases.ts'
import { formKind } from './form-kind.ts'
import type { JobDocument } from './model/document.ts'
import type { ChangePaper, ChangeVerdict } from './model/paper-words.ts'
import { type ComparedDocument, changeSeverities, type ReleaseDiff, type RoleDiff } from './model/release-diff.ts'
import { paperWordsOf } from './paper-words-of.ts'
import { sourceHash } from './render/source-hash.ts'
import { type Staff, staffOf } from './staff.ts'

export interface ChangePapers {
  /** By the new document, or the old one where it is gone. */
  readonly papers: ReadonlyMap<JobDocument, readonly ChangePaper[]>
  readonly diagnostics: readonly Diagnostic[]
}

/** The papers about each document that changed: the table of changes, and a sheet of acquaintance for the staff. */
export function changePapers({ roles }: ReleaseDiff, from: Release, to: Release, staff?: Staff): ChangePapers {
  const found = roles
    .filter(({ change }) => change !== 'unchanged')
    .flatMap((role) => role.compared.map((compared) => papersOf(role, compared, compared.to ? to : from, staff)))
  const diagnostics = found.flatMap((one) => one.diagnostics)
  const told = new Map(diagnostics.map((one) => [`${one.place?.file}`, one]))
  return { papers: new Map(found.flatMap(({ papers }) => papers)), diagnostics: [...told.values()] }
}

interface Found {
  readonly papers: readonly (readonly [JobDocument, readonly ChangePaper[]])[]
  readonly diagnostics: readonly Diagnostic[]
}

function papersOf(role: RoleDiff, compared: ComparedDocument, release: Release, staff: Staff | undefined): Found {
  const document = compared.to ?? compared.from
  if (!document) return { papers: [], diagnostics: [] }
  const { words, diagnostics } = paperWordsOf(document, release.library)
  if (!words) return { papers: [], diagnostics }
  const verdict = verdictOf(role, compared, release)
  const source = sourceHash(document)
  const changes = composeChanges({ role, compared, words, verdict, source })
  if (!changes) return { papers: [], diagnostics: [] }
  const names = staff ? staffOf(staff, role.id).map(({ name }) => name) : []
  const signs = compared.to !== null && verdict.consequence !== 'none' && names.length > 0
  const sheet = signs ? composeAcquaintance(document, words.acquaintance, words, names, source) : undefined
  const papers: readonly ChangePaper[] = [
    { kind: 'changes', paper: changes },
    ...(sheet ? [{ kind: 'acquaintance', paper: sheet } as const] : []),
  ]
  return { papers: [[document, papers]], diagnostics: [] }
}

/** What the strongest change under the country asks for there, in whatever language it shows. */
function verdictOf(
  { changes, consequences }: RoleDiff,
  { jurisdiction }: ComparedDocument,
  release: Release,
): ChangeVerdict {
  const here = changes.filter(({ documents }) =>
    Object.keys(documents).some((name) => name.endsWith(`-${jurisdiction}`)),
  )
  const severity = changeSeverities.findLast((one) => here.some((change) => change.severity === one)) ?? 'patch'
  const { unsure = {} } = release.library.jurisdiction(jurisdiction).value
  return {
    severity,
    consequence: consequences[jurisdiction] ?? 'none',
    unsure: unsure[formKind(jurisdiction, release)]?.includes(severity) ?? false,
  }
}
