import type { Pair } from '../model/document.ts'

/**
 * Two sequences side by side: what has the same key stands in one row, in the order of the first; what the second alone
 * has follows what it follows there. A key that comes again is paired with the other's next of that key.
 */
export function pairByKey<T>(first: readonly T[], second: readonly T[], keyOf: (one: T) => string): readonly Pair<T>[] {
  const [left, right] = [counted(first, keyOf), counted(second, keyOf)]
  const rows: Pair<T>[] = []
  const written = new Set<string>()
  const keysOfSecond = [...right.keys()]
  const alone = (keys: readonly string[]): void => {
    for (const key of keys.filter((one) => !left.has(one) && !written.has(one))) {
      written.add(key)
      rows.push([null, right.get(key) ?? null])
    }
  }
  for (const [key, one] of left) {
    const at = keysOfSecond.indexOf(key)
    alone(keysOfSecond.slice(0, Math.max(0, at)))
    rows.push([one, right.get(key) ?? null])
  }
  alone(keysOfSecond)
  return rows
}

const counted = <T>(sequence: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T> => {
  const seen = new Map<string, number>()
  return new Map(
    sequence.map((one) => {
      const key = keyOf(one)
      const count = (seen.get(key) ?? 0) + 1
      seen.set(key, count)
      return [`${key} ${count}`, one]
    }),
  )
}
