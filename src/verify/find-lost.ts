import type { WordParagraph } from '../word/word-paragraph.ts'
import { inOrder } from './in-order.ts'
import { isUnchanged, type PlacedClause, type Placement } from './place-clauses.ts'
import type { RecordedClause, RecordedWords } from './provenance.ts'
import { similarity } from './similarity.ts'

/** The words a clause had when the file was made, where somebody knows them. */
export type OriginalOf = (clause: RecordedClause) => string | undefined

/** From how much in common on a paragraph counts as a clause: between its neighbours, and anywhere. */
const alike = { inPlace: 0.4, anywhere: 0.75 }

/** No file of a sane size has more to choose from. */
const mostPairs = 50_000

interface Found {
  readonly clause: RecordedClause
  readonly paragraph: number
}

/**
 * Clauses that are there word for word although their bookmark is gone: somebody moved them, or a program that knows no
 * bookmarks saved the file.
 */
export function findByWords(
  paragraphs: readonly WordParagraph[],
  placement: Placement,
  { clauses }: RecordedWords,
): Placement {
  const isThere: Score = (clause, index) => Number(isUnchanged({ clause, texts: [paragraphs[index]?.text ?? ''] }))
  const found = pairs({ lost: placement.lost, free: placement.loose }, isThere, 1)
  return withFound(placement, found, paragraphs, clauses)
}

/**
 * Clauses whose bookmark is gone although they are there in other words: Word takes a bookmark away when all of its
 * words are typed over. Known again by what they have in common with the clause as it was, else by their place: what
 * stands alone between the neighbours of one lost clause is that clause, written anew. `candidates` are the loose
 * paragraphs that could be clauses.
 */
export function findLost(
  paragraphs: readonly WordParagraph[],
  placement: Placement,
  candidates: readonly number[],
  { clauses, isOrdered }: RecordedWords,
  originalOf: OriginalOf,
): Placement {
  const alikeness = alikenessBy(originalOf, paragraphs)
  const free = ({ loose }: Placement): readonly number[] => loose.filter((index) => candidates.includes(index))
  const rest: Rest = { lost: placement.lost, free: free(placement) }
  const search = { paragraphs, record: clauses, alikeness }
  const inPlace = isOrdered ? inGaps(placement.placed, rest, search) : []
  const between = withFound(placement, inPlace, paragraphs, clauses)
  const elsewhere = pairs({ lost: between.lost, free: free(between) }, alikeness, alike.anywhere)
  return withFound(between, elsewhere, paragraphs, clauses)
}

/** The placement with more clauses in their places. */
function withFound(
  { placed, lost, loose }: Placement,
  found: readonly Found[],
  paragraphs: readonly WordParagraph[],
  record: readonly RecordedClause[],
): Placement {
  const clauses = new Set(found.map(({ clause }) => clause))
  const taken = new Set(found.map(({ paragraph }) => paragraph))
  const rank = new Map(record.map((clause, index) => [clause, index]))
  const more = found.map(({ clause, paragraph }) => ({
    clause,
    paragraphs: [paragraph],
    texts: [paragraphs[paragraph]?.text ?? ''],
    isJoined: false,
  }))
  return {
    placed: [...placed, ...more].toSorted((a, b) => (rank.get(a.clause) ?? 0) - (rank.get(b.clause) ?? 0)),
    lost: lost.filter((clause) => !clauses.has(clause)),
    loose: loose.filter((index) => !taken.has(index)),
  }
}

interface Search {
  readonly paragraphs: readonly WordParagraph[]
  readonly record: readonly RecordedClause[]
  readonly alikeness: Score
}

type Score = (clause: RecordedClause, paragraph: number) => number

interface Rest {
  readonly lost: readonly RecordedClause[]
  readonly free: readonly number[]
}

/** How much a clause as it was has in common with a paragraph; computed once for each pair. */
function alikenessBy(originalOf: OriginalOf, paragraphs: readonly WordParagraph[]): Score {
  const known = new Map<RecordedClause, Map<number, number>>()
  return (clause, paragraph) => {
    const scores = known.get(clause) ?? new Map<number, number>()
    known.set(clause, scores)
    const original = originalOf(clause)
    const score = scores.get(paragraph) ?? (original ? similarity(original, paragraphs[paragraph]?.text ?? '') : 0)
    scores.set(paragraph, score)
    return score
  }
}

/** The best pairs first, each clause and each paragraph once. */
function pairs({ lost, free }: Rest, score: Score, least: number): readonly Found[] {
  if (lost.length * free.length > mostPairs) return []
  const all = lost.flatMap((clause) =>
    free.map((paragraph) => ({ clause, paragraph, score: score(clause, paragraph) })),
  )
  const taken = new Set<RecordedClause | number>()
  return all
    .filter((pair) => pair.score >= least)
    .toSorted((a, b) => b.score - a.score)
    .filter(({ clause, paragraph }) => {
      if (taken.has(clause) || taken.has(paragraph)) return false
      taken.add(clause).add(paragraph)
      return true
    })
}

/** Lost clauses that stood side by side, with the loose paragraphs between the clauses that stand round them. */
function inGaps(placed: readonly PlacedClause[], rest: Rest, search: Search): readonly Found[] {
  const { paragraphs, record } = search
  const anchors = new Map(inOrder(placed, record).map((place) => [place.clause, place]))
  const lost = new Set(rest.lost)
  return runsOf(record, lost).flatMap((run) => {
    const { lang } = run[0] ?? {}
    const same = record.filter((clause) => clause.lang === lang)
    const before = same.slice(0, same.indexOf(run[0] as RecordedClause)).findLast((clause) => anchors.has(clause))
    const after = same.slice(same.indexOf(run.at(-1) as RecordedClause)).find((clause) => anchors.has(clause))
    const [first, last] = [before, after].map((clause) => clause && anchors.get(clause))
    const neighbour = first ?? last
    if (!neighbour) return []
    const column = paragraphs[neighbour.paragraphs[0] ?? 0]?.column ?? null
    const free = rest.free.filter(
      (index) =>
        index > (first?.paragraphs.at(-1) ?? -1) &&
        index < (last?.paragraphs[0] ?? paragraphs.length) &&
        paragraphs[index]?.column === column,
    )
    return pairGap({ lost: run, free }, search)
  })
}

/** Neighbours in the record, of one language, that are all lost. */
function runsOf(record: readonly RecordedClause[], lost: ReadonlySet<RecordedClause>): readonly RecordedClause[][] {
  const runs: RecordedClause[][] = []
  for (const lang of new Set(record.map((clause) => clause.lang))) {
    let run: RecordedClause[] = []
    for (const clause of record.filter((one) => one.lang === lang)) {
      if (!lost.has(clause)) run = []
      else if (run.push(clause) === 1) runs.push(run)
    }
  }
  return runs
}

/** By words where they are known, and what is left on either side of such a pair by place, if there is no choice. */
function pairGap({ lost, free }: Rest, search: Search): readonly Found[] {
  const [best] = pairs({ lost, free }, search.alikeness, alike.inPlace)
  if (!best) {
    if (lost.length !== free.length) return []
    return lost.map((clause, index) => ({ clause, paragraph: free[index] as number }))
  }
  const at = { lost: lost.indexOf(best.clause), free: free.indexOf(best.paragraph) }
  const before = { lost: lost.slice(0, at.lost), free: free.slice(0, at.free) }
  const after = { lost: lost.slice(at.lost + 1), free: free.slice(at.free + 1) }
  return [...pairGap(before, search), best, ...pairGap(after, search)]
}
