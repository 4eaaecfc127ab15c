import type { Library } from '../library.ts'

/** The clauses of the library that every role of the shelf has, variations aside, as `common.<section>.<id>`. */
export function sharedClauses({ sources, role, definition }: Library): ReadonlySet<string> {
  const whole = sources.roles.filter((id) => role(id).value.extends === undefined)
  const shelf = whole.filter((id) => !sources.owns(`roles/${id}/role.yaml`))
  const [first = new Set<string>(), ...others] = (shelf.length > 0 ? shelf : whole).map((id) => {
    const items = [...definition(id).definition.items.values()].flat()
    return new Set(items.filter(({ origin }) => origin === 'library').map((item) => `common.${item.id}`))
  })
  return new Set([...first].filter((id) => others.every((other) => other.has(id))))
}
