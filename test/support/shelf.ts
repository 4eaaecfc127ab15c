import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readSources } from '../../src/cli/read-sources.ts'
import type { World } from '../../src/cli/world.ts'
import { type Compiled, compile, type JobDocument, openLibrary } from '../../src/index.ts'
import type { CellFile } from '../../src/model/cell-file.ts'
import type { JurisdictionCellFile, JurisdictionFile } from '../../src/model/jurisdiction-file.ts'
import type { LanguageFile, PositionsFile, WordsFile } from '../../src/model/language-file.ts'
import type { LibraryFile, RoleFile } from '../../src/model/role-file.ts'

const silent = { write: () => {}, isTerminal: false }
const world: World = {
  cwd: process.cwd(),
  shelf: process.cwd(),
  version: '',
  env: {},
  today: () => '2026-11-21',
  onInterrupt: () => () => {},
  watch: () => ({ watch: () => {}, close: () => {} }),
  stopwatch: () => () => 0,
  processors: () => 1,
  startWorker: () => Promise.reject(new Error('Nothing is rendered here')),
  stdout: silent,
  stderr: silent,
}

/** The built-in roles, languages and countries through the public API, without any company's data. */
export const shelf = openLibrary(readSources(world, undefined))

const known = new Map<string, unknown>()

function read<T>(path: string): T {
  if (!known.has(path)) known.set(path, parse(readFileSync(path, 'utf8')))
  return known.get(path) as T
}

/** The files of the shelf as they are written, by a parser of their own: what documents are held against. */
export const data = {
  role: (id: string) => read<RoleFile>(`roles/${id}/role.yaml`),
  cell: (role: string, language: string) => read<CellFile>(`roles/${role}/${language}.yaml`),
  library: () => read<LibraryFile>('roles/common/library.yaml'),
  language: (id: string) => read<LanguageFile>(`locales/languages/${id}/language.yaml`),
  words: (language: string) => read<WordsFile>(`locales/languages/${language}/words.yaml`),
  positions: (language: string) => read<PositionsFile>(`locales/languages/${language}/positions.yaml`),
  jurisdiction: (id: string) => read<JurisdictionFile>(`locales/jurisdictions/${id}/jurisdiction.yaml`),
  jurisdictionCell: (id: string, language: string) =>
    read<JurisdictionCellFile>(`locales/jurisdictions/${id}/${language}.yaml`),
}

/** One document of the shelf. */
export interface ShelfDocument {
  readonly role: string
  readonly language: string
  readonly jurisdiction: string
  /** `account-manager et-EE`. */
  readonly name: string
  readonly compiled: Compiled
}

/** The languages of a role: its own, else its parent's. */
function languagesOf(role: string): readonly string[] {
  const { languages, extends: parent } = data.role(role)
  return languages ?? (parent === undefined ? [] : languagesOf(parent))
}

/** Every role in each of its languages under each jurisdiction. */
export const shelfDocuments: readonly ShelfDocument[] = shelf.sources.roles.flatMap((role) =>
  languagesOf(role).flatMap((language) =>
    shelf.sources.jurisdictions.map((jurisdiction) => ({
      role,
      language,
      jurisdiction,
      name: `${role} ${language}-${jurisdiction}`,
      compiled: compile(shelf, { role, language, jurisdiction, workspace: {} }),
    })),
  ),
)

/** The document itself; throws where the shelf has errors, so that no test passes for lack of documents. */
export function documentOf({ name, compiled }: ShelfDocument): JobDocument {
  if (!compiled.document) throw new Error(`${name}: ${compiled.diagnostics.map(({ message }) => message).join('\n')}`)
  return compiled.document
}
