// What is made of measured times; pure.

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The middle and both ends of what was measured, in its own unit. */
export const spreadOf = (numbers) => ({
  median: median(numbers),
  min: Math.min(...numbers),
  max: Math.max(...numbers),
  rounds: numbers.length,
})

/** Percent of each part in a whole that was measured several times; they come to 100. */
export function sharesOf(times) {
  const names = [...new Set(times.flatMap((parts) => [...parts.keys()]))]
  const sumOf = (numbers) => numbers.reduce((sum, number) => sum + number, 0)
  const whole = sumOf(times.flatMap((parts) => [...parts.values()]))
  return Object.fromEntries(
    names.map((name) => [name, (sumOf(times.map((parts) => parts.get(name) ?? 0)) / whole) * 100]),
  )
}

/** The power of the size with which a cost grows between two sizes: 1 is linear, 2 quadratic. */
export const exponentOf = (small, large) => Math.log(large.cost / small.cost) / Math.log(large.size / small.size)

/** The figure of a row that its limit is about: how it grows, else how it compares. */
const judged = (row) => row.exponent ?? row.ratio

/** Whether a row keeps its limit, `{ atMost }` or `{ atLeast }`; undefined where it has none, or was not measured. */
export function isReached(row) {
  const figure = judged(row)
  if (row.limit === undefined || figure === undefined) return undefined
  return (
    figure <= (row.limit.atMost ?? Number.POSITIVE_INFINITY) &&
    figure >= (row.limit.atLeast ?? Number.NEGATIVE_INFINITY)
  )
}
