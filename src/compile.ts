import { authoritativeLanguage } from './authoritative-language.ts'
import { composeBilingual } from './compose/compose-bilingual.ts'
import { composeDocument } from './compose/compose-document.ts'
import { blankSettings } from './compose/form-settings.ts'
import { type Diagnostic, hasErrors } from './diagnostics/diagnostic.ts'
import type { Loaded } from './diagnostics/loaded.ts'
import { sortDiagnostics } from './diagnostics/sort.ts'
import type { Library } from './library.ts'
import { libraryVersion } from './library-version.ts'
import { logoOf } from './logo-of.ts'
import type { JobDocument } from './model/document.ts'
import type { ResolvedRole } from './model/resolved-role.ts'
import type { WorkspaceFile } from './model/workspace-file.ts'
import { type ResolveResult, resolveRole } from './resolve/resolve-role.ts'
import type { Wordings } from './resolve/wordings.ts'
import { unknownNames } from './unknown-names.ts'
import { unlikeNumbers } from './unlike-numbers.ts'
import { originalLanguage, wordingsOf } from './wordings-of.ts'

/** Which document is wanted. */
export interface CompileRequest {
  readonly role: string
  readonly language: string
  /** The language of the second column of a bilingual document. */
  readonly secondLanguage?: string
  readonly jurisdiction: string
  /** The company's settings, with what the command line sets laid over the file. */
  readonly workspace: Partial<WorkspaceFile>
}

export interface Compiled {
  /** Absent where the input has errors. */
  readonly document?: JobDocument
  /** The document made out to one employee, by name: a clause never says it, the form does where he or she signs. */
  readonly documentFor?: (person: string) => JobDocument
  /** Keys of `jd.yaml`, dotted, that would fill what the document leaves blank. */
  readonly blanks?: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The order of the phases, and the only place that knows it: load → validate → resolve → compose. */
export function compile(library: Library, request: CompileRequest): Compiled {
  const { secondLanguage, ...first } = request
  if (secondLanguage === undefined) {
    return composed([resolvedOne(library, first)], ([role], person) => composeDocument(role, person))
  }
  const workspace = isTranslated(library, [first.language, secondLanguage], first.jurisdiction)
    ? first.workspace
    : { authoritativeLanguage: first.language, ...first.workspace }
  const each = [first.language, secondLanguage].map((language) =>
    resolvedOne(library, { ...first, language, workspace }),
  )
  const both = composed(each, ([role, second = role], person) => composeBilingual(role, second, person))
  const unlike = both.document ? unlikeNumbers(both.document, library) : []
  return unlike.length === 0 ? both : { diagnostics: sortDiagnostics([...both.diagnostics, ...unlike]) }
}

/** What is wrong with a document, found without making it where that is possible. */
export const diagnose = (library: Library, request: CompileRequest): readonly Diagnostic[] =>
  request.secondLanguage === undefined
    ? resolvedOne(library, request).diagnostics
    : compile(library, request).diagnostics

/** Whether the country accepts none of the languages: then its notice says which text prevails, and it is neither. */
function isTranslated(library: Library, languages: readonly string[], jurisdiction: string): boolean {
  const { languages: accepted } = library.jurisdiction(jurisdiction).value
  return accepted !== undefined && !languages.some((language) => accepted.includes(language))
}

type Resolved = readonly [ResolvedRole, ...ResolvedRole[]]

/** What was found in all languages of a document, and the document where none of it is an error. */
function composed(
  each: readonly ResolveResult[],
  compose: (roles: Resolved, person?: string) => JobDocument,
): Compiled {
  const diagnostics = sortDiagnostics(each.flatMap((one) => one.diagnostics))
  const [role, ...others] = each.flatMap(({ resolved }) => resolved ?? [])
  if (!role || others.length < each.length - 1 || hasErrors(diagnostics)) return { diagnostics }
  const roles: Resolved = [role, ...others]
  const blanks = [...new Set(roles.flatMap(blankSettings))]
  return { document: compose(roles), documentFor: (person) => compose(roles, person), blanks, diagnostics }
}

/** The role in one language, with all that was found on the way. */
function resolvedOne(library: Library, request: CompileRequest): ResolveResult {
  const { definition, diagnostics: inherited } = library.definition(request.role)
  const role = library.role(request.role)
  const unknown = [...unknownNames(library, request), ...libraryVersion(library)]
  const { languages, jurisdictions } = library.sources
  if (!languages.includes(request.language) || !jurisdictions.includes(request.jurisdiction)) {
    return { diagnostics: [...role.diagnostics, ...inherited, ...unknown] }
  }
  const wordings = wordingsOf(library, definition.lineage, request)
  const { logo, diagnostics: ofLogo } = logoOf(library, request)
  const readable = role.state === 'read'
  const { resolved, diagnostics } = readable
    ? resolveRole({
        definition,
        role,
        library: library.clauses(),
        wordings,
        original: originalLanguage(library, wordings),
        workspace: request.workspace,
        settings: library.workspace(),
        ...(logo ? { logo } : {}),
      })
    : { resolved: undefined, diagnostics: [] }
  const files = filesOf(library, definition.lineage, wordings)
  const read = files.flatMap((file) => file.diagnostics)
  const found = [
    ...read,
    ...inherited,
    ...unknown,
    ...authoritativeLanguage(library, request),
    ...ofLogo,
    ...diagnostics,
  ]
  return resolved ? { resolved, diagnostics: found } : { diagnostics: found }
}

/** Every file that this document is made of: what is wrong in one of them is wrong with the document. */
function filesOf(library: Library, lineage: readonly string[], wordings: Wordings): readonly Loaded<unknown>[] {
  const { cells, ...files } = wordings
  return [
    library.workspace(),
    library.clauses(),
    ...lineage.map((role) => library.role(role)),
    ...cells.map(({ cell }) => cell),
    ...Object.values(files),
  ]
}
