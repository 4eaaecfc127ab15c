import type { Loaded } from '../diagnostics/loaded.ts'
import type { Library } from '../library.ts'
import type { SurveyRequest } from './survey-request.ts'

/** Files of the workspace that a check reads although no document of it is made from them. */
export function ownFiles(library: Library, { roles, whole }: SurveyRequest): readonly Loaded<unknown>[] {
  const { sources } = library
  const cells = roles.flatMap((role) => [
    ...sources.languages.filter((id) => sources.owns(`roles/${role}/${id}.yaml`)).map((id) => library.cell(role, id)),
    ...(sources.owns(`roles/${role}/confirmed.json`) ? [library.confirmed(role)] : []),
  ])
  if (!whole) return cells
  const ofLanguages = sources.languages.flatMap((id) => [
    ...(sources.owns(`roles/common/${id}.yaml`) ? [library.clauseCell(id)] : []),
    ...(sources.owns(`locales/languages/${id}/language.yaml`) ? [library.language(id)] : []),
    ...(sources.owns(`locales/languages/${id}/words.yaml`) ? [library.words(id)] : []),
    ...(sources.owns(`locales/languages/${id}/positions.yaml`) ? [library.positions(id)] : []),
    ...(sources.owns(`locales/languages/${id}/changes.yaml`) ? [library.changes(id)] : []),
    ...(sources.owns(`locales/languages/${id}/checks.yaml`) ? [library.checks(id)] : []),
    ...(sources.owns(`locales/languages/${id}/terms.yaml`) ? [library.terms(id)] : []),
  ])
  const ofCountries = sources.jurisdictions.flatMap((id) => [
    ...(sources.owns(`locales/jurisdictions/${id}/jurisdiction.yaml`) ? [library.jurisdiction(id)] : []),
    ...sources.languages
      .filter((language) => sources.owns(`locales/jurisdictions/${id}/${language}.yaml`))
      .map((language) => library.jurisdictionCell(id, language)),
  ])
  const common = sources.owns('roles/common/confirmed.json') ? [library.confirmed('common')] : []
  return [library.workspace(), library.clauses(), ...cells, ...common, ...ofLanguages, ...ofCountries]
}
