import { childPointer } from '../model/child-pointer.ts'
import type { Origin, Pointer, Sourced } from '../model/source.ts'

/**
 * A copy without the parts at the given pointers. Items of a list close up, and each part that is left keeps the place
 * where it was written: the origins go by the pointers of the copy.
 */
export function prune(sourced: Sourced<unknown>, removed: ReadonlySet<Pointer>): Sourced<unknown> {
  const origins = new Map<Pointer, Origin>()

  const copy = (value: unknown, from: Pointer, to: Pointer): unknown => {
    const origin = sourced.origins.get(from)
    if (origin) origins.set(to, origin)
    if (typeof value !== 'object' || value === null) return value
    return Array.isArray(value) ? copyList(value, from, to) : copyMap(value, from, to)
  }

  const copyList = (list: readonly unknown[], from: Pointer, to: Pointer): unknown[] =>
    list
      .map((item, index) => ({ item, pointer: childPointer(from, index) }))
      .filter(({ pointer }) => !removed.has(pointer))
      .map(({ item, pointer }, index) => copy(item, pointer, childPointer(to, index)))

  const copyMap = (map: object, from: Pointer, to: Pointer): object =>
    // fromEntries defines own properties, so that no key can reach a prototype.
    Object.fromEntries(
      Object.entries(map)
        .filter(([key]) => !removed.has(childPointer(from, key)))
        .map(([key, inner]) => [key, copy(inner, childPointer(from, key), childPointer(to, key))]),
    )

  return { ...sourced, value: removed.has('') ? {} : copy(sourced.value, '', ''), origins }
}
