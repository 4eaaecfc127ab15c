import { longestCommon } from './longest-common.ts'

/** An entry of two lists laid over each other. */
export type Laid<T> =
  | { readonly kind: 'same'; readonly from: T; readonly to: T }
  | { readonly kind: 'removed'; readonly from: T }
  | { readonly kind: 'added'; readonly to: T }

/** Two lists laid over each other by key; where both have something of their own, the old comes first. */
export function layOver<T>(from: readonly T[], to: readonly T[], keyOf: (entry: T) => string): readonly Laid<T>[] {
  const common = longestCommon(from.map(keyOf), to.map(keyOf))
  const laid: Laid<T>[] = []
  let a = 0
  let b = 0
  for (const [nextA, nextB] of [...common, [from.length, to.length] as const]) {
    for (const entry of from.slice(a, nextA)) laid.push({ kind: 'removed', from: entry })
    for (const entry of to.slice(b, nextB)) laid.push({ kind: 'added', to: entry })
    laid.push(...bothAt(from.slice(nextA, nextA + 1), to.slice(nextB, nextB + 1)))
    a = nextA + 1
    b = nextB + 1
  }
  return laid
}

const bothAt = <T>([from]: readonly T[], [to]: readonly T[]): readonly Laid<T>[] =>
  from === undefined || to === undefined ? [] : [{ kind: 'same', from, to }]
