import { type Compiled, compile } from './compile.ts'
import { confirmedSince } from './confirmed-since.ts'
import { type Diagnostic, hasErrors } from './diagnostics/diagnostic.ts'
import { sortDiagnostics } from './diagnostics/sort.ts'
import { consequencesOf } from './diff/consequences-of.ts'
import { diffRole } from './diff/diff-role.ts'
import type { DocumentPair } from './diff/document-pair.ts'
import type { RequirementData } from './diff/is-raised.ts'
import { isAtLeast, nextVersion } from './diff/next-version.ts'
import type { RoleContext } from './diff/role-context.ts'
import { formKind } from './form-kind.ts'
import { impactOf } from './impact-of.ts'
import type { Library } from './library.ts'
import {
  type ChangeSeverity,
  changeSeverities,
  type NotCompared,
  type ReleaseDiff,
  type RoleDiff,
} from './model/release-diff.ts'
import type { WorkspaceFile } from './model/workspace-file.ts'

/** One side of a comparison. */
export interface Release {
  /** As the result calls it: `v1.0.0`, `worktree`. */
  readonly name: string
  readonly library: Library
  /** The company's settings of that release. */
  readonly settings: Partial<WorkspaceFile>
}

/** A role and the documents of it that are wanted, whichever side has them. */
export interface WantedRole {
  readonly role: string
  readonly documents: readonly { readonly language: string; readonly jurisdiction: string }[]
}

export interface ComparedReleases {
  /** Without the roles that have errors on one side: half of a role would be taken for the whole. */
  readonly diff: ReleaseDiff
  readonly diagnostics: readonly Diagnostic[]
}

/** What changed between two releases, each composed with its own settings. */
export function diffReleases(from: Release, to: Release, wanted: readonly WantedRole[]): ComparedReleases {
  const compared = wanted.map((one) => compareRole(one, from, to))
  const roles = compared.flatMap(({ role }) => (role ? [role] : []))
  return {
    diff: {
      from: from.name,
      to: to.name,
      roles,
      notCompared: compared.flatMap(({ notCompared }) => (notCompared ? [notCompared] : [])),
      impact: impactOf(roles, from, to),
    },
    diagnostics: sortDiagnostics(compared.flatMap(({ diagnostics }) => diagnostics)),
  }
}

interface ComparedRole {
  readonly role?: RoleDiff
  readonly notCompared?: NotCompared
  readonly diagnostics: readonly Diagnostic[]
}

function compareRole({ role, documents }: WantedRole, from: Release, to: Release): ComparedRole {
  const old = documentsOf(role, from)
  const current = documentsOf(role, to)
  const problemsOf = (release: Release, compiled: typeof old) => [
    ...roleProblems(role, release),
    ...documents.flatMap(({ language, jurisdiction }) => compiled(language, jurisdiction).flatMap(toldBy)),
  ]
  const [before, after] = [problemsOf(from, old), problemsOf(to, current)]
  const diagnostics = [...before, ...after]
  if (hasErrors(diagnostics)) {
    const releases = [...(hasErrors(before) ? [from.name] : []), ...(hasErrors(after) ? [to.name] : [])]
    return { notCompared: { id: role, releases }, diagnostics }
  }
  const pairOf: PairOf = (language, jurisdiction) => ({
    language,
    jurisdiction,
    from: old(language, jurisdiction)[0]?.document ?? null,
    to: current(language, jurisdiction)[0]?.document ?? null,
  })
  const pairs = documents.map(({ language, jurisdiction }) => pairOf(language, jurisdiction))
  return { role: roleDiff(role, pairs, pairOf, from, to), diagnostics }
}

const toldBy = ({ diagnostics }: Compiled): readonly Diagnostic[] => diagnostics

type PairOf = (language: string, jurisdiction: string) => DocumentPair

/** What is wrong with a role and its ancestors: where they cannot be read nobody knows which documents there are. */
function roleProblems(role: string, { library }: Release): readonly Diagnostic[] {
  if (!has(role, library)) return []
  const { definition, diagnostics } = library.definition(role)
  return [...definition.lineage.flatMap((one) => library.role(one).diagnostics), ...diagnostics]
}

const has = (role: string, { sources }: Library): boolean => sources.roles.includes(role)

/** The documents of a role on one side, each compiled once; none where that side has no such language or country. */
function documentsOf(role: string, { library, settings }: Release) {
  const known = new Map<string, readonly Compiled[]>()
  const compileOne = (language: string, jurisdiction: string): readonly Compiled[] => {
    const { languages = [] } = library.definition(role).definition.file
    const written = languages.includes(language) || settings.languages?.includes(language)
    if (!has(role, library) || !written || !library.sources.jurisdictions.includes(jurisdiction)) return []
    return [compile(library, { role, language, jurisdiction, workspace: settings })]
  }
  return (language: string, jurisdiction: string): readonly Compiled[] => {
    const key = `${language}-${jurisdiction}`
    const compiled = known.get(key) ?? compileOne(language, jurisdiction)
    known.set(key, compiled)
    return compiled
  }
}

function roleDiff(role: string, pairs: readonly DocumentPair[], pairOf: PairOf, from: Release, to: Release): RoleDiff {
  const context = contextOf(role, pairOf, from, to)
  const { changes, renumbered, compared } = diffRole(pairs, context)
  const severity = changeSeverities.findLast((one) => changes.some((change) => change.severity === one)) ?? null
  const versions = { from: versionOf(role, from.library), to: versionOf(role, to.library) }
  const change = context.presence === 'kept' ? (severity === null ? 'unchanged' : 'changed') : context.presence
  const jurisdictions = [...new Set(pairs.map(({ jurisdiction }) => jurisdiction))].sort()
  return {
    id: role,
    change,
    versions,
    severity,
    ...raise(versions, severity),
    consequences: consequencesOf(changes, jurisdictions, (jurisdiction) => lawOf(jurisdiction, from, to)),
    changes,
    renumbered,
    compared,
  }
}

const versionOf = (role: string, library: Library): string | null =>
  has(role, library) ? (library.definition(role).definition.file.version ?? null) : null

/** A role that was not there may begin with any version; one that is gone needs none. */
function raise(
  { from, to }: RoleDiff['versions'],
  severity: ChangeSeverity | null,
): Pick<RoleDiff, 'suggestedVersion' | 'raisedEnough'> {
  if (from === null || to === null) return { suggestedVersion: to, raisedEnough: true }
  const suggestedVersion = severity === null ? from : nextVersion(from, severity)
  return { suggestedVersion, raisedEnough: isAtLeast(to, suggestedVersion) }
}

function contextOf(role: string, pairOf: PairOf, from: Release, to: Release): RoleContext {
  const [before, after] = [from, to].map(({ library }) => has(role, library))
  const present = after ? to : from
  const { file } = present.library.definition(role).definition
  const sourceLanguage = file.sourceLanguage ?? 'en'
  return {
    presence: before && after ? 'kept' : after ? 'added' : 'removed',
    sourceLanguage,
    languages: file.languages ?? [],
    requirements: {
      from: requirementsOf(role, from, sourceLanguage),
      to: requirementsOf(role, to, sourceLanguage),
    },
    pairOf,
    confirmedSince: confirmedSince(role, from.library, to.library),
  }
}

/** What the role asks for, with what the company decided; levels of education stand in `words.yaml` from the lowest. */
function requirementsOf(role: string, { library, settings }: Release, language: string): RequirementData {
  const { requirements } = library.definition(role).definition.file
  const { education, experienceYears } = { ...requirements, ...settings.overrides?.[role]?.requirements }
  const levels = Object.keys(library.words(language).value.frames?.education ?? {})
  const level = education === undefined ? -1 : levels.indexOf(education)
  return { experienceYears: experienceYears ?? null, educationLevel: level < 0 ? null : level }
}

/** What a change means under a country: as the new release has it, else the old one. */
function lawOf(jurisdiction: string, from: Release, to: Release) {
  const release = to.library.sources.jurisdictions.includes(jurisdiction) ? to : from
  return release.library.jurisdiction(jurisdiction).value.consequences?.[formKind(jurisdiction, release)]
}
