import type { PrintedClause } from './printed-clauses.ts'

export interface NewNumber {
  readonly clause: string
  readonly numberFrom: string
  readonly numberTo: string
}

/** Clauses of which nothing but the number changed; `changed` are those that are told of anyway. */
export function renumberedClauses(
  from: readonly PrintedClause[],
  to: readonly PrintedClause[],
  changed: ReadonlySet<string>,
): readonly NewNumber[] {
  const numbers = new Map(from.map(({ id, number }) => [id, number]))
  return to.flatMap(({ id, number }) => {
    const before = numbers.get(id)
    if (before === undefined || before === number || changed.has(id)) return []
    return [{ clause: id, numberFrom: before, numberTo: number }]
  })
}
