import type { PlacedClause } from './place-clauses.ts'
import type { RecordedClause } from './provenance.ts'

/**
 * The clauses that stand in the order of the record, as many as can be: what is not among them was moved. Each language
 * has an order of its own.
 */
export function inOrder(placed: readonly PlacedClause[], record: readonly RecordedClause[]): readonly PlacedClause[] {
  const rank = new Map(record.map((clause, index) => [clause, index]))
  const rankOf = ({ clause }: PlacedClause): number => rank.get(clause) ?? 0
  return [...new Set(record.map(({ lang }) => lang))].flatMap((lang) => {
    const own = placed.filter(({ clause }) => clause.lang === lang)
    return longestRising(own.toSorted(byPlace), rankOf)
  })
}

/** Two clauses in one paragraph stand in the order in which they begin there. */
const byPlace = (one: PlacedClause, other: PlacedClause): number =>
  (one.paragraphs[0] ?? 0) - (other.paragraphs[0] ?? 0) || Number(one.isJoined) - Number(other.isJoined)

/** A longest part of a list in which a number rises, by length of the best chain that ends with each entry. */
function longestRising<T>(list: readonly T[], numberOf: (entry: T) => number): readonly T[] {
  const chains: { readonly entry: T; readonly length: number; readonly before: number }[] = []
  for (const entry of list) {
    let before = -1
    chains.forEach((chain, index) => {
      const isLonger = chain.length > (chains[before]?.length ?? 0)
      if (isLonger && numberOf(chain.entry) < numberOf(entry)) before = index
    })
    chains.push({ entry, length: (chains[before]?.length ?? 0) + 1, before })
  }
  const longest = Math.max(0, ...chains.map(({ length }) => length))
  const rising: T[] = []
  for (let at = chains.findIndex(({ length }) => length === longest); at >= 0; at = chains[at]?.before ?? -1) {
    const chain = chains[at]
    if (chain) rising.unshift(chain.entry)
  }
  return rising
}
