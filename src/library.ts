import type { Loaded } from './diagnostics/loaded.ts'
import { decodeText } from './load/decode-text.ts'
import { type Load, loadFile } from './load-file.ts'
import { type LoadedPicture, loadPicture } from './load-picture.ts'
import type { CellFile } from './model/cell-file.ts'
import type { ChangesFile } from './model/changes-file.ts'
import type { ChecksFile, TermsFile } from './model/checks-file.ts'
import type { ConfirmedFile } from './model/confirmed-file.ts'
import type { JurisdictionCellFile, JurisdictionFile } from './model/jurisdiction-file.ts'
import type { LanguageFile, PositionsFile, WordsFile } from './model/language-file.ts'
import type { LibraryFile, RoleFile } from './model/role-file.ts'
import type { SourceFile } from './model/source.ts'
import type { Sources } from './model/sources.ts'
import type { WorkspaceFile } from './model/workspace-file.ts'
import { type Inherited, inherit } from './resolve/inherit.ts'
import { openReadTracer, type ReadTracer, type Traced } from './trace-reads.ts'
import type { SchemaName, UnknownKeys } from './validate/validate.ts'
import { withoutStubs } from './without-stubs.ts'

/** Every file by what it is; each is read when first asked for and only once. */
export interface Library {
  readonly sources: Sources
  /** The files that have been read so far, by the name that messages give them. */
  readonly read: ReadonlyMap<string, SourceFile>
  /** The names of the files that have been asked for so far, also of those that are not there. */
  readonly asked: ReadonlySet<string>
  /** The text of a file that has been read; absent where it is none. */
  readonly textOf: (name: string) => string | undefined
  /** The same without the files of the workspace; without a workspace nothing is left. */
  readonly shelf: () => Library
  readonly workspace: () => Loaded<WorkspaceFile>
  readonly role: (id: string) => Loaded<RoleFile>
  /** A role with all that it inherits. */
  readonly definition: (id: string) => Inherited
  readonly cell: (role: string, language: string) => Loaded<CellFile>
  /** Which of a role's translations somebody confirmed. */
  readonly confirmed: (role: string) => Loaded<ConfirmedFile>
  readonly clauses: () => Loaded<LibraryFile>
  readonly clauseCell: (language: string) => Loaded<CellFile>
  readonly language: (id: string) => Loaded<LanguageFile>
  readonly words: (language: string) => Loaded<WordsFile>
  readonly positions: (language: string) => Loaded<PositionsFile>
  /** Words of the papers about a change. */
  readonly changes: (language: string) => Loaded<ChangesFile>
  /** Word lists of the checks. */
  readonly checks: (language: string) => Loaded<ChecksFile>
  readonly terms: (language: string) => Loaded<TermsFile>
  readonly jurisdiction: (id: string) => Loaded<JurisdictionFile>
  readonly jurisdictionCell: (id: string, language: string) => Loaded<JurisdictionCellFile>
  /** A picture by its path in the workspace. */
  readonly picture: (path: string) => LoadedPicture
  /** The bytes of the pictures that have been read so far, by their SHA-256. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Which files something is made of; files that are not there count, because they may be one day. */
  readonly traced: <R>(work: () => R) => Traced<R>
}

/** `unknownKeys`: how files are read that some other version of `jd` may have been written for; `load`: what reads them. */
export const openLibrary = (given: Sources, unknownKeys: UnknownKeys = 'error', load: Load = loadFile): Library =>
  tracedLibrary(given, unknownKeys, load, openReadTracer())

function tracedLibrary(given: Sources, unknownKeys: UnknownKeys, load: Load, tracer: ReadTracer): Library {
  const { remembered, traced } = tracer
  const { sources, read, asked } = remembering(given, tracer)
  const file = <T>(schema: SchemaName, pathOf: (...ids: string[]) => string) =>
    remembered((...ids: string[]): Loaded<T> => load<T>(pathOf(...ids), schema, sources, unknownKeys))
  const cell = (pathOf: (...ids: string[]) => string) => {
    const read = file<CellFile>('cell', pathOf)
    return remembered((...ids: string[]) => withoutStubs(read(...ids)))
  }
  const role = file<RoleFile>('role', (id) => `roles/${id}/role.yaml`)
  const pictures = new Map<string, Uint8Array>()
  const clauses = file<LibraryFile>('library', () => 'roles/common/library.yaml')
  return {
    sources,
    read,
    asked,
    shelf: remembered(() => tracedLibrary(withoutOwn(sources), unknownKeys, loadFile, tracer)),
    textOf: remembered((name: string) => {
      const file = read.get(name)
      return file && decodeText(file).text
    }),
    role,
    clauses,
    workspace: file<WorkspaceFile>('workspace', () => 'jd.yaml'),
    definition: remembered((id: string) => inherit(id, { ids: sources.roles, role, library: clauses() })),
    cell: cell((id, language) => `roles/${id}/${language}.yaml`),
    confirmed: file<ConfirmedFile>('confirmed', (id) => `roles/${id}/confirmed.json`),
    clauseCell: cell((language) => `roles/common/${language}.yaml`),
    language: file<LanguageFile>('language', (id) => `locales/languages/${id}/language.yaml`),
    words: file<WordsFile>('words', (id) => `locales/languages/${id}/words.yaml`),
    positions: file<PositionsFile>('positions', (id) => `locales/languages/${id}/positions.yaml`),
    changes: file<ChangesFile>('changes', (id) => `locales/languages/${id}/changes.yaml`),
    checks: file<ChecksFile>('checks', (id) => `locales/languages/${id}/checks.yaml`),
    terms: file<TermsFile>('terms', (id) => `locales/languages/${id}/terms.yaml`),
    jurisdiction: file<JurisdictionFile>('jurisdiction', (id) => `locales/jurisdictions/${id}/jurisdiction.yaml`),
    jurisdictionCell: file<JurisdictionCellFile>('jurisdiction-cell', (id, language) => {
      return `locales/jurisdictions/${id}/${language}.yaml`
    }),
    picture: remembered((path: string) => {
      const loaded = loadPicture(path, sources)
      if ('picture' in loaded) pictures.set(loaded.picture.sha256, loaded.bytes)
      return loaded
    }),
    pictures,
    traced,
  }
}

const withoutOwn = (sources: Sources): Sources => ({
  ...sources,
  read: (path) => sources.read(path).filter((file) => !sources.isOwn(file.path)),
})

/** Sources that read each file once, keep it, and say so. */
function remembering(given: Sources, { note, remembered }: ReadTracer): Pick<Library, 'sources' | 'read' | 'asked'> {
  const seen = new Map<string, SourceFile>()
  const asked = new Set<string>()
  const ask = (path: string): void => {
    note(path)
    asked.add(path)
  }
  const read = remembered((path: string) => {
    ask(path)
    const files = given.read(path)
    for (const file of files) seen.set(file.path, file)
    return files
  })
  const owns: Sources['owns'] = (path) => {
    ask(path)
    return given.owns(path)
  }
  return { sources: { ...given, read, owns }, read: seen, asked }
}
