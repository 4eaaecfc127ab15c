/** Several orders of the same things as one: the first one's, and what it lacks after what it stands after elsewhere. */
export function mergeOrders(orders: readonly (readonly string[])[]): readonly string[] {
  const merged: string[] = []
  const known = new Set<string>()
  for (const order of orders) {
    let before: string | undefined
    for (const id of order) {
      if (!known.has(id)) merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id)
      known.add(id)
      before = id
    }
  }
  return merged
}
