import type { Library } from '../library.ts'
import type { Parameters } from '../model/role-file.ts'
import type { Item } from '../resolve/item.ts'

/**
 * The clauses of the library that every role of the shelf has, variations aside, as `common.<section>.<id>`. A right
 * that duties of the library need is not among them unless one of those duties is.
 */
export function sharedClauses(library: Library): ReadonlySet<string> {
  const [first = [], ...others] = models(library).map((id) => clausesOf(id, library))
  const shared = first.filter(({ id }) => others.every((other) => other.some((item) => item.id === id)))
  const serving = new Set(requiredBy(library.clauses().value.sections ?? {}))
  const needed = new Set(shared.flatMap(({ requires }) => requires))
  const isIdle = (id: string): boolean => id.startsWith('rights.') && serving.has(id) && !needed.has(id)
  return new Set(shared.filter(({ id }) => !isIdle(id)).map(({ id }) => `common.${id}`))
}

/** The quantities that all those roles have, as the first of them has them: words of the library use them. */
export function sharedParameters(library: Library): Parameters {
  const [first = {}, ...others] = models(library).map((id) => library.definition(id).definition.file.parameters ?? {})
  return Object.fromEntries(Object.entries(first).filter(([name]) => others.every((other) => name in other)))
}

/** The whole roles of the shelf; in the shelf itself all of them. */
function models({ sources, role }: Library): readonly string[] {
  const whole = sources.roles.filter((id) => role(id).value.extends === undefined)
  const shelf = whole.filter((id) => !sources.owns(`roles/${id}/role.yaml`))
  return shelf.length > 0 ? shelf : whole
}

const clausesOf = (role: string, { definition }: Library): readonly Item[] =>
  [...definition(role).definition.items.values()].flat().filter(({ origin }) => origin === 'library')

const requiredBy = (sections: object): readonly string[] =>
  Object.values(sections)
    .flat()
    .flatMap((item: string | { readonly requires?: readonly string[] }) =>
      typeof item === 'string' ? [] : (item.requires ?? []),
    )
