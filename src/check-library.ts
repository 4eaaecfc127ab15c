import { rules } from './check/registry.ts'
import { asSet, runRules } from './check/run-rules.ts'
import { suppress, unknownRule } from './check/suppress.ts'
import { diagnose } from './compile.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { sortDiagnostics } from './diagnostics/sort.ts'
import type { Library } from './library.ts'
import type { WorkspaceFile } from './model/workspace-file.ts'
import { ownFiles } from './survey/own-files.ts'
import { rememberTexts } from './survey/phrase-memory.ts'
import { survey } from './survey/survey.ts'
import type { SurveyRequest } from './survey/survey-request.ts'
import { uncheckedStatutes } from './survey/unchecked-statutes.ts'

export interface CheckRequest extends SurveyRequest {
  readonly settings: Partial<WorkspaceFile>
  /** Whether languages, countries or roles were left out, so that a jd-ignore may rightly find nothing to silence. */
  readonly limited: boolean
  /** Why roles could not be compared with the release, a sentence each. */
  readonly uncompared?: readonly string[]
}

/** A rule, or a part of its work, that was not run. */
export interface SkippedRule {
  readonly rule: string
  readonly reason: string
}

export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[]
  readonly skipped: readonly SkippedRule[]
}

/** Every rule over the wanted roles, languages and countries; what the phases of a build find is told with it. */
export function checkLibrary(library: Library, request: CheckRequest): CheckResult {
  const compiled = request.documents.flatMap((document) => diagnose(library, document))
  const checked = survey(library, request)
  const named = request.roles.flatMap((role) => [
    ...library.role(role).diagnostics,
    ...library.definition(role).diagnostics,
  ])
  const read = ownFiles(library, request).flatMap(({ diagnostics }) => diagnostics)
  // The phases tell a repealed statute of each clause; the rule tells it once.
  const built = compiled.filter(({ rule }) => rule !== 'law/expired')
  const settings = request.settings.rules ?? {}
  const known = new Set(rules.map(({ id }) => id))
  const unknown = checked.settings.rules
    .filter(({ id }) => !known.has(id))
    .map(({ id, place }) => unknownRule(id, place))
  const found = asSet([...built, ...named, ...read, ...runRules(checked), ...unknown], settings)
  rememberTexts(checked.languages.values(), library)
  const { diagnostics, unused } = suppress(sortDiagnostics(found), textsOf(library))
  return {
    diagnostics: sortDiagnostics([...diagnostics, ...(request.limited ? [] : asSet(unused, settings))]),
    skipped: skippedBy(request, settings, uncheckedStatutes(checked)),
  }
}

/** The files of the workspace that were read: what may hold a jd-ignore that counts. */
const textsOf = (library: Library): ReadonlyMap<string, string> =>
  new Map(
    [...library.read.keys()]
      .filter((name) => library.sources.isOwn(name))
      .map((name) => [name, library.textOf(name) ?? '']),
  )

function skippedBy(
  request: CheckRequest,
  settings: NonNullable<WorkspaceFile['rules']>,
  statutes: number,
): readonly SkippedRule[] {
  const off = Object.entries(settings).filter(([, severity]) => severity === 'off')
  return [
    ...off.map(([rule]) => ({ rule, reason: 'it is off in jd.yaml' })),
    ...(statutes > 0 ? [{ rule: 'law/unchecked', reason: neverLookedUp(statutes) }] : []),
    ...(request.limited ? [{ rule: 'rules/unused-ignore', reason: 'only a part was checked' }] : []),
    ...(request.uncompared ?? []).map((reason) => ({ rule: 'version/not-raised', reason })),
    ...(request.changes ? [] : [{ rule: 'version/not-raised', reason: 'no release was named with --against' }]),
  ]
}

const neverLookedUp = (statutes: number): string =>
  statutes === 1
    ? '1 cited statute does not say when it was last looked up'
    : `${statutes} cited statutes do not say when they were last looked up`
