import { distance } from 'fastest-levenshtein'

/** Nobody misspells a word of this length; comparing would only cost time. */
const longestWord = 100

/**
 * The candidate an author most likely meant; `undefined` where none is near. Case, hyphens, dots and underscores do
 * not count, and about one letter in three may be wrong. Of equally near ones the first.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const [nearest] = nearestFirst(word, candidates)
  if (nearest === undefined || word.length > longestWord) return undefined
  const allowed = Math.ceil(Math.max(bare(word).length, bare(nearest).length) / 3)
  return apart(word, nearest) <= allowed ? nearest : undefined
}

/** The candidates by edit distance, the nearest first; equally near ones keep their order. */
export function nearestFirst(word: string, candidates: readonly string[]): readonly string[] {
  const start = word.slice(0, longestWord)
  return candidates
    .map((candidate) => ({ candidate, apart: apart(start, candidate) }))
    .sort((a, b) => a.apart - b.apart)
    .map(({ candidate }) => candidate)
}

const apart = (a: string, b: string): number => distance(bare(a), bare(b))

const bare = (word: string): string => word.toLowerCase().replace(/[-_. ]/g, '')
