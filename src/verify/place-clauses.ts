import type { WordParagraph } from '../word/word-paragraph.ts'
import type { RecordedClause } from './provenance.ts'
import { provesWords, saysNothing } from './same-words.ts'

/** Where a recorded clause stands in a file. */
export interface PlacedClause {
  readonly clause: RecordedClause
  /** Its paragraphs by index, the first one first: several where somebody divided it. */
  readonly paragraphs: readonly number[]
  /** Its words, a paragraph at a time. */
  readonly texts: readonly string[]
  /** Whether another clause stands before it in its first paragraph. */
  readonly isJoined: boolean
}

export interface Placement {
  /** In the order of the record. */
  readonly placed: readonly PlacedClause[]
  /** Clauses whose bookmark is gone, or has no words left. */
  readonly lost: readonly RecordedClause[]
  /** Paragraphs with words that belong to no clause by its bookmark, by index. */
  readonly loose: readonly number[]
}

/** A stretch of a paragraph from one bookmark to the next. */
interface Passage {
  readonly paragraph: number
  readonly text: string
  readonly isJoined: boolean
}

/**
 * Finds each clause by the paragraph in which its bookmark begins, whatever words the bookmark still lies round: words
 * typed at either end of a clause stand outside of it (Word and LibreOffice). A bookmark that goes on over further
 * paragraphs tells that the clause was divided.
 */
export function placeClauses(paragraphs: readonly WordParagraph[], clauses: readonly RecordedClause[]): Placement {
  const known = new Set(clauses.map(({ bookmark }) => bookmark))
  const passages = passagesByBookmark(paragraphs, known)
  const taken = new Set<number>()
  const placed: PlacedClause[] = []
  const lost: RecordedClause[] = []
  for (const clause of clauses) {
    const places = (passages.get(clause.bookmark) ?? []).map((first) => placeAt(first, clause, paragraphs))
    const place = places.find(isUnchanged) ?? places[0]
    if (place === undefined || saysNothing(place.texts.join(''))) lost.push(clause)
    else placed.push(place)
  }
  for (const { paragraphs: indexes } of placed) for (const index of indexes) taken.add(index)
  const loose = paragraphs.flatMap(({ text }, index) => (taken.has(index) || saysNothing(text) ? [] : [index]))
  return { placed, lost, loose }
}

/** Whether a clause still says what it said; a clause in two paragraphs says it in two. */
export const isUnchanged = ({ clause, texts }: Pick<PlacedClause, 'clause' | 'texts'>): boolean =>
  provesWords(texts.join(''), clause.hash)

function passagesByBookmark(
  paragraphs: readonly WordParagraph[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, readonly Passage[]> {
  const found = new Map<string, Passage[]>()
  paragraphs.forEach(({ text, starts }, paragraph) => {
    const own = starts.filter(({ name }) => known.has(name))
    own.forEach(({ name, at }, index) => {
      const from = index === 0 ? 0 : at
      const passage = { paragraph, text: text.slice(from, own[index + 1]?.at), isJoined: index > 0 }
      found.set(name, [...(found.get(name) ?? []), passage])
    })
  })
  return found
}

/** The passage with the paragraphs that its bookmark goes on over and in which no other clause begins. */
function placeAt(first: Passage, clause: RecordedClause, paragraphs: readonly WordParagraph[]): PlacedClause {
  const indexes = [first.paragraph]
  for (let next = first.paragraph + 1; ; next += 1) {
    const paragraph = paragraphs[next]
    if (!paragraph?.spans.includes(clause.bookmark) || paragraph.starts.some(({ name }) => isOfClause(name))) break
    indexes.push(next)
  }
  const [, ...further] = indexes
  return {
    clause,
    paragraphs: indexes,
    texts: [first.text, ...further.map((index) => paragraphs[index]?.text ?? '')].filter((text) => text !== ''),
    isJoined: first.isJoined,
  }
}

const isOfClause = (bookmark: string): boolean => bookmark.startsWith('_jd')
