import type { Checked, CheckedCountry, CheckedLanguage, CheckedLibrary, CheckedRole } from '../check/checked.ts'
import { keyPlaceOf, type Loaded, placeOf } from '../diagnostics/loaded.ts'
import type { Library } from '../library.ts'
import { childPointer } from '../model/child-pointer.ts'
import type { JurisdictionCellFile } from '../model/jurisdiction-file.ts'
import { sections } from '../model/section.ts'
import { surveyCountry } from './survey-country.ts'
import { surveyLanguage } from './survey-language.ts'
import type { SurveyRequest } from './survey-request.ts'
import { ownCell, surveyRole } from './survey-role.ts'
import { type TextHome, type Written, writtenTexts } from './written-texts.ts'

/** Everything the rules look at, analysed once. */
export function survey(library: Library, request: SurveyRequest): Checked {
  const codes = languagesOf(request, library)
  const languages = new Map(codes.map((id) => [id, surveyLanguage(id, library)]))
  const roles = rolesIn(request, library).flatMap((id) => surveyRole(id, languages, request, library) ?? [])
  const countries = new Map(
    library.sources.jurisdictions.map((id) => [id, surveyCountry(id, codes, roles, library)] as const),
  )
  const written = [...languages.values()].flatMap((language) => textsIn(language, roles, countries, request, library))
  return {
    date: request.date,
    languages,
    countries,
    roles,
    texts: written.flatMap(({ texts }) => texts),
    plurals: written.flatMap(({ plurals }) => plurals),
    library: surveyLibrary(languages, request, library),
    settings: surveySettings(library),
    ...(request.changes ? { changes: request.changes } : {}),
  }
}

/** All roles there are, or those that are judged with their heirs, who print some of their words. */
function rolesIn({ roles, whole }: SurveyRequest, { sources, role }: Library): readonly string[] {
  const isAsked = (id: string, heirs: readonly string[] = []): boolean => {
    const parent = role(id).value.extends
    return roles.includes(id) || (parent !== undefined && !heirs.includes(id) && isAsked(parent, [...heirs, id]))
  }
  return whole ? sources.roles : sources.roles.filter((id) => isAsked(id))
}

/** The languages that are checked, and those that their words are held against. */
function languagesOf({ documents }: SurveyRequest, library: Library): readonly string[] {
  const sources = documents.map(({ role }) => library.definition(role).definition.file.sourceLanguage ?? 'en')
  const all = [...new Set([...documents.map(({ language }) => language), ...sources])]
  return all.filter((id) => library.sources.languages.includes(id))
}

function surveyLibrary(
  languages: ReadonlyMap<string, CheckedLanguage>,
  { whole }: SurveyRequest,
  library: Library,
): CheckedLibrary {
  const loaded = library.clauses()
  const clauses = sections.flatMap((section) =>
    (loaded.value.sections?.[section] ?? []).map((entry, index) => ({
      id: `${section}.${typeof entry === 'string' ? entry : entry.id}`,
      requires: typeof entry === 'string' ? [] : (entry.requires ?? []),
      place: placeOf(loaded, childPointer(`/sections/${section}`, index)),
    })),
  )
  return {
    clauses: clauses.map((clause) => ({ ...clause, own: whole && library.sources.isOwn(clause.place.file) })),
    cells: whole
      ? [...languages.values()].flatMap((language) => ownCell(library.clauseCell(language.id), language, library))
      : [],
  }
}

function surveySettings(library: Library): Checked['settings'] {
  const settings = library.workspace()
  const jurisdiction = settings.origins.get('/jurisdiction')?.value
  return {
    rules: Object.keys(settings.value.rules ?? {}).map((id) => {
      const pointer = childPointer('/rules', id)
      return { id, place: keyPlaceOf(settings, pointer) ?? placeOf(settings, pointer) }
    }),
    ...(jurisdiction ? { jurisdiction } : {}),
  }
}

/** All that the workspace wrote in one language. */
function textsIn(
  language: CheckedLanguage,
  roles: readonly CheckedRole[],
  countries: ReadonlyMap<string, CheckedCountry>,
  request: SurveyRequest,
  library: Library,
): readonly Written[] {
  const formOf = (section: string): string | undefined => formIn(library.words(language.id), section)
  const countriesOf = (users: readonly CheckedRole[]): readonly CheckedCountry[] => {
    const made = users.flatMap(({ documents }) => documents.filter((one) => one.language === language.id))
    return [...new Set(made.map(({ jurisdiction }) => jurisdiction))].flatMap((id) => countries.get(id) ?? [])
  }
  const ofRoles = request.roles.flatMap((id): Written[] => {
    const users = roles.filter(({ lineage }) => lineage.includes(id))
    const home = { language, role: id, usedIn: countriesOf(users), formOf }
    return cellTexts(library.cell(id, language.id), home, library)
  })
  if (!request.whole) return ofRoles
  const everywhere = { language, usedIn: countriesOf(roles), formOf }
  const ofCountries = [...countries.values()].flatMap((country) => countryTexts(country, everywhere, library))
  const common = cellTexts(library.clauseCell(language.id), { ...everywhere, role: 'common' }, library)
  return [...ofRoles, ...common, ...languageTexts(everywhere, library), ...ofCountries]
}

const formIn = (words: Loaded<Pick<JurisdictionCellFile, 'leadIns'>>, section: string): string | undefined =>
  (words.value.leadIns as Readonly<Record<string, { readonly form: string }>> | undefined)?.[section]?.form

const cellTexts = (cell: Loaded<unknown>, home: TextHome, library: Library): Written[] => [
  writtenTexts(cell, '/title', 'title', home, library),
  writtenTexts(cell, '/clauses', 'clause', home, library),
  writtenTexts(cell, '/groups', 'group', home, library),
]

function languageTexts(home: TextHome, library: Library): Written[] {
  const words = library.words(home.language.id)
  return [
    writtenTexts(library.positions(home.language.id), '', 'position', home, library),
    writtenTexts(words, '/headings', 'heading', home, library),
    writtenTexts(words, '/leadIns', 'lead-in', home, library),
    writtenTexts(words, '/frames', 'frame', home, library),
    writtenTexts(words, '/labels', 'label', home, library),
  ]
}

function countryTexts(country: CheckedCountry, everywhere: TextHome, library: Library): Written[] {
  const cell = library.jurisdictionCell(country.id, everywhere.language.id)
  const home: TextHome = {
    ...everywhere,
    jurisdiction: country.id,
    usedIn: [country],
    formOf: (section) => formIn(cell, section) ?? everywhere.formOf(section),
  }
  return [
    ...cellTexts(cell, home, library),
    writtenTexts(cell, '/headings', 'heading', home, library),
    writtenTexts(cell, '/leadIns', 'lead-in', home, library),
    writtenTexts(cell, '/frames', 'frame', home, library),
    writtenTexts(cell, '/labels', 'label', home, library),
    writtenTexts(cell, '/notice', 'notice', home, library),
  ]
}
