import type { Loaded } from '../diagnostics/loaded.ts'
import type { Library } from '../library.ts'
import type { SurveyRequest } from './survey-request.ts'

/** Files of the workspace that a check reads although no document of it is made from them. */
export function ownFiles(library: Library, { roles, whole }: SurveyRequest): readonly Loaded<unknown>[] {
  const known = [...roles.flatMap((role) => filesOfRole(role, library)), ...(whole ? sharedFiles(library) : [])]
  const own = known.filter(([path]) => library.sources.owns(path)).map(([, load]) => load())
  return whole ? [library.workspace(), library.clauses(), ...own] : own
}

/** A file by its path in a workspace, and how it is read. */
type KnownFile = readonly [path: string, load: () => Loaded<unknown>]

const filesOfRole = (role: string, library: Library): readonly KnownFile[] => [
  [`roles/${role}/confirmed.json`, () => library.confirmed(role)],
  ...library.sources.languages.map((id): KnownFile => [`roles/${role}/${id}.yaml`, () => library.cell(role, id)]),
]

const sharedFiles = (library: Library): readonly KnownFile[] => [
  ['roles/common/confirmed.json', () => library.confirmed('common')],
  ...library.sources.languages.flatMap((id) => filesOfLanguage(id, library)),
  ...library.sources.jurisdictions.flatMap((id) => filesOfCountry(id, library)),
]

const filesOfLanguage = (id: string, library: Library): readonly KnownFile[] => [
  [`roles/common/${id}.yaml`, () => library.clauseCell(id)],
  [`locales/languages/${id}/language.yaml`, () => library.language(id)],
  [`locales/languages/${id}/words.yaml`, () => library.words(id)],
  [`locales/languages/${id}/positions.yaml`, () => library.positions(id)],
  [`locales/languages/${id}/changes.yaml`, () => library.changes(id)],
  [`locales/languages/${id}/checks.yaml`, () => library.checks(id)],
  [`locales/languages/${id}/terms.yaml`, () => library.terms(id)],
]

const filesOfCountry = (id: string, library: Library): readonly KnownFile[] => [
  [`locales/jurisdictions/${id}/jurisdiction.yaml`, () => library.jurisdiction(id)],
  ...library.sources.languages.map(
    (language): KnownFile => [
      `locales/jurisdictions/${id}/${language}.yaml`,
      () => library.jurisdictionCell(id, language),
    ],
  ),
]
