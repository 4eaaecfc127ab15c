import { composeAcquaintance } from './compose/compose-acquaintance.ts'
import { composeChanges } from './compose/compose-changes.ts'
import { type Diagnostic, warning } from './diagnostics/diagnostic.ts'
import type { Release } from './diff-releases.ts'
import { formKind } from './form-kind.ts'
import type { ChangesFile } from './model/changes-file.ts'
import type { JobDocument } from './model/document.ts'
import type { ChangePaper, ChangeVerdict, PaperWords } from './model/paper-words.ts'
import { type ComparedDocument, changeSeverities, type ReleaseDiff, type RoleDiff } from './model/release-diff.ts'
import { sourceHash } from './render/source-hash.ts'
import { paperWords } from './resolve/paper-words.ts'
import { originalLanguage, wordingsOf } from './wordings-of.ts'

export interface ChangePapers {
  /** By the new document, or the old one where it is gone. */
  readonly papers: ReadonlyMap<JobDocument, readonly ChangePaper[]>
  readonly diagnostics: readonly Diagnostic[]
}

/** The papers about each document that changed: the table of changes, and a sheet of acquaintance for the staff. */
export function changePapers(
  { roles }: ReleaseDiff,
  from: Release,
  to: Release,
  staff: readonly string[] = [],
): ChangePapers {
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

function papersOf(role: RoleDiff, compared: ComparedDocument, release: Release, staff: readonly string[]): Found {
  const document = compared.to ?? compared.from
  if (!document) return { papers: [], diagnostics: [] }
  const file = release.library.changes(document.language)
  const language = release.library.language(document.language).value.name ?? document.language
  if (file.state !== 'read' || file.faults.size > 0) {
    const place = { file: file.file, line: 1, column: 1, endLine: 1, endColumn: 1 }
    const missing = warning('text/missing', `There are no words for the papers about a change in ${language}`, place)
    return { papers: [], diagnostics: file.diagnostics.length > 0 ? file.diagnostics : [missing] }
  }
  const words = wordsOf(document, file.value as ChangesFile, release)
  const verdict = verdictOf(role, compared, release)
  const source = sourceHash(document)
  const changes = composeChanges({ role, compared, words, verdict, source })
  if (!changes) return { papers: [], diagnostics: [] }
  const signs = compared.to !== null && verdict.consequence !== 'none' && staff.length > 0
  const sheet = signs ? [composeAcquaintance(document, words, staff, source)] : []
  return { papers: [[document, [changes, ...sheet]]], diagnostics: [] }
}

function wordsOf(document: JobDocument, file: ChangesFile, { library }: Release): PaperWords {
  const { lineage } = library.definition(document.role.id).definition
  const wordings = wordingsOf(library, lineage, document)
  return paperWords(file, wordings, originalLanguage(library, wordings), document.role)
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
