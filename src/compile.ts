import { composeDocument } from './compose/compose-document.ts'
import { type Diagnostic, hasErrors } from './diagnostics/diagnostic.ts'
import type { Loaded } from './diagnostics/loaded.ts'
import { sortDiagnostics } from './diagnostics/sort.ts'
import type { Library } from './library.ts'
import { libraryVersion } from './library-version.ts'
import type { JobDocument } from './model/document.ts'
import type { WorkspaceFile } from './model/workspace-file.ts'
import { resolveRole } from './resolve/resolve-role.ts'
import type { Wordings } from './resolve/wordings.ts'
import { unknownNames } from './unknown-names.ts'
import { originalLanguage, wordingsOf } from './wordings-of.ts'

/** Which document is wanted. */
export interface CompileRequest {
  readonly role: string
  readonly language: string
  readonly jurisdiction: string
  /** The company's settings, with what the command line sets laid over the file. */
  readonly workspace: Partial<WorkspaceFile>
}

export interface Compiled {
  /** Absent where the input has errors. */
  readonly document?: JobDocument
  /** The document made out to one employee, by name: a clause never says it, the form does where he or she signs. */
  readonly documentFor?: (person: string) => JobDocument
  readonly diagnostics: readonly Diagnostic[]
}

/** The order of the phases, and the only place that knows it: load → validate → resolve → compose. */
export function compile(library: Library, request: CompileRequest): Compiled {
  const { definition, diagnostics: inherited } = library.definition(request.role)
  const role = library.role(request.role)
  const unknown = [...unknownNames(library, request), ...libraryVersion(library)]
  const { languages, jurisdictions } = library.sources
  if (!languages.includes(request.language) || !jurisdictions.includes(request.jurisdiction)) {
    return { diagnostics: sortDiagnostics([...role.diagnostics, ...inherited, ...unknown]) }
  }
  const wordings = wordingsOf(library, definition.lineage, request)
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
      })
    : { resolved: undefined, diagnostics: [] }
  const files = filesOf(library, definition.lineage, wordings)
  const read = files.flatMap((file) => file.diagnostics)
  const found = sortDiagnostics([...read, ...inherited, ...unknown, ...diagnostics])
  if (!resolved || hasErrors(found)) return { diagnostics: found }
  return {
    document: composeDocument(resolved),
    documentFor: (person) => composeDocument(resolved, person),
    diagnostics: found,
  }
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
