/** More comparisons than any two texts of a role need; beyond it the middle counts as wholly replaced. */
const maxCells = 4_000_000

/**
 * Indexes of a longest common subsequence of two lists, in pairs of rising order. Of several the same one every time:
 * where the choice is free, what stands earlier in the old list is given up.
 */
export function longestCommon(
  from: readonly string[],
  to: readonly string[],
): readonly (readonly [from: number, to: number])[] {
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1
  let tail = 0
  while (tail < Math.min(from.length, to.length) - start && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1
  const left = from.slice(start, from.length - tail)
  const right = to.slice(start, to.length - tail)
  return [
    ...pairs(start, (index) => [index, index]),
    ...middle(left, right).map(([a, b]) => [a + start, b + start] as const),
    ...pairs(tail, (index) => [from.length - tail + index, to.length - tail + index]),
  ]
}

type Pair = readonly [from: number, to: number]

const pairs = (count: number, pairAt: (index: number) => Pair): readonly Pair[] =>
  Array.from({ length: count }, (_, index) => pairAt(index))

function middle(from: readonly string[], to: readonly string[]): readonly Pair[] {
  if (from.length * to.length > maxCells) return []
  const lengths = suffixLengths(from, to)
  const width = to.length + 1
  const at = (a: number, b: number): number => lengths[a * width + b] ?? 0
  const found: Pair[] = []
  let a = 0
  let b = 0
  while (a < from.length && b < to.length) {
    if (from[a] === to[b]) found.push([a++, b++])
    else if (at(a + 1, b) >= at(a, b + 1)) a += 1
    else b += 1
  }
  return found
}

/** For each pair of positions, how long a common subsequence the rest of both lists has; row by row. */
function suffixLengths(from: readonly string[], to: readonly string[]): Uint32Array {
  const width = to.length + 1
  const lengths = new Uint32Array((from.length + 1) * width)
  for (let a = from.length - 1; a >= 0; a -= 1) {
    for (let b = to.length - 1; b >= 0; b -= 1) {
      lengths[a * width + b] =
        from[a] === to[b]
          ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0)
    }
  }
  return lengths
}
