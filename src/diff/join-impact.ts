import type { Impact, RoleDiff } from '../model/release-diff.ts'
import { mergeOrders } from './merge-orders.ts'

/** A change of a role that is written where others share it. */
export interface ReachedRole extends Pick<Impact, 'kind' | 'source' | 'id'> {
  readonly role: string
}

const kinds: readonly Impact['kind'][] = ['library', 'parent', 'jurisdiction', 'language']

/**
 * Each change once, in reading order below the place it is written in, with all roles that it reaches; a parent in which
 * it shows is one of them.
 */
export function joinImpact(reached: readonly ReachedRole[], roles: readonly RoleDiff[]): readonly Impact[] {
  const joined = new Map(reached.map((one) => [`${one.source} ${one.id}`, one]))
  const order = mergeOrders(roles.map(({ changes }) => changes.map(({ clause }) => clause)))
  return [...joined.values()]
    .map(({ kind, source, id }) => {
      const same = reached.filter((one) => one.source === source && one.id === id).map(({ role }) => role)
      const isReached = (role: RoleDiff): boolean =>
        same.includes(role.id) || (kind === 'parent' && source === `roles/${role.id}` && has(role, id))
      return { kind, source, id, roles: roles.filter(isReached).map((role) => role.id) }
    })
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        Number(a.source > b.source) - Number(a.source < b.source) ||
        order.indexOf(a.id) - order.indexOf(b.id),
    )
}

const has = ({ changes }: RoleDiff, id: string): boolean => changes.some(({ clause }) => clause === id)
