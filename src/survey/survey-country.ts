import type { CheckedCountry, CheckedRole } from '../check/checked.ts'
import { placeOf } from '../diagnostics/loaded.ts'
import type { Library } from '../library.ts'
import type { JurisdictionFile } from '../model/jurisdiction-file.ts'
import type { ItemFile } from '../model/role-file.ts'
import { lawNames } from './law-names.ts'

/** A country as the rules see it, with what the roles made under its law rest on. */
export function surveyCountry(
  id: string,
  languages: readonly string[],
  roles: readonly CheckedRole[],
  library: Library,
): CheckedCountry {
  const loaded = library.jurisdiction(id)
  const { name = id, demands = [], discrimination = {}, liability = {}, statutes = {} } = loaded.value
  return {
    id,
    name,
    demands,
    discrimination,
    liability,
    statutes,
    languages: loaded.value.languages,
    names: new Map(languages.map((language) => [language, lawNames(id, language, library)])),
    placeOf: (pointer) => placeOf(loaded, pointer),
    cited: citedIn(id, loaded.value, roles),
    adds: addedBy(loaded.value),
  }
}

/** Statutes that the clauses of the roles made here rest on, each with the days of those roles. */
function citedIn(
  id: string,
  { topics = {} }: Partial<JurisdictionFile>,
  roles: readonly CheckedRole[],
): ReadonlyMap<string, readonly string[]> {
  const here = roles.filter(({ documents }) => documents.some(({ jurisdiction }) => jurisdiction === id))
  const cited = here.flatMap((role) =>
    statutesOf(role, topics).map((statute) => ({ statute, day: role.file.released })),
  )
  const statutes = [...new Set(cited.map(({ statute }) => statute))]
  const daysOf = (statute: string): readonly string[] =>
    cited.flatMap((one) => (one.statute === statute && one.day !== undefined ? [one.day] : []))
  return new Map(statutes.map((statute) => [statute, [...new Set(daysOf(statute))]]))
}

const statutesOf = ({ clauses }: CheckedRole, topics: Partial<JurisdictionFile['topics']>): readonly string[] =>
  clauses
    .flatMap(({ law }) => law)
    .flatMap((topic) => {
      const entry = topics[topic] ?? 'none'
      return entry === 'none' ? [] : entry.map(({ statute }) => statute)
    })

/** Ids of the clauses that a country adds, whatever it says of them. */
const addedBy = ({ sections = {} }: Partial<JurisdictionFile>): ReadonlySet<string> =>
  new Set(
    Object.entries(sections).flatMap(([section, change]) => {
      const items = 'add' in change ? change.add : change
      return (Array.isArray(items) ? items : []).flatMap(namesIn).map((name) => `${section}.${name}`)
    }),
  )

function namesIn(item: ItemFile): readonly string[] {
  if (typeof item === 'string') return [item]
  return 'clauses' in item ? item.clauses.flatMap(namesIn) : [item.id]
}
