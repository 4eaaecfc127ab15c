import type { ClauseFinding } from '../model/verified-file.ts'
import type { WordParagraph } from '../word/word-paragraph.ts'
import { candidatesIn } from './candidates-in.ts'
import { changedWords } from './changed-words.ts'
import type { CompareWords } from './compare-words.ts'
import { findByWords, findLost, type OriginalOf } from './find-lost.ts'
import { inOrder } from './in-order.ts'
import { isUnchanged, type PlacedClause, placeClauses } from './place-clauses.ts'
import type { RecordedClause, RecordedWords } from './provenance.ts'

/** What findings are told with. */
export interface Knowledge {
  readonly originalOf: OriginalOf
  readonly compare: CompareWords
  /** Language of clauses that name none. */
  readonly language: string
}

export interface FoundClauses {
  /** In the order of the document; what was added stands behind the clause that it follows. */
  readonly findings: readonly ClauseFinding[]
  /** Paragraphs by index that are clauses, or were added among them. */
  readonly paragraphs: ReadonlySet<number>
}

/** Which of the recorded clauses a file no longer has as they were, and what it has beside them. */
export function clauseFindings(
  paragraphs: readonly WordParagraph[],
  words: RecordedWords,
  knowledge: Knowledge,
): FoundClauses {
  const first = findByWords(paragraphs, placeClauses(paragraphs, words.clauses), words)
  const candidates = candidatesIn(paragraphs, first, words)
  const { placed, loose } = findLost(paragraphs, first, candidates, words, knowledge.originalOf)
  const settled = new Set(words.isOrdered ? inOrder(placed, words.clauses) : placed)
  const places = new Map(placed.map((place) => [place.clause, place]))
  const additions = loose.filter((index) => candidates.includes(index))
  const findings = words.clauses.flatMap((clause) => {
    const place = places.get(clause)
    return place ? placedFinding(place, settled.has(place), knowledge) : [removedFinding(clause, knowledge)]
  })
  return {
    findings: withAdditions(findings, additionsIn(paragraphs, additions, placed), words.clauses),
    paragraphs: new Set([...placed.flatMap((place) => place.paragraphs), ...additions]),
  }
}

const known = ({ id, lang, number }: RecordedClause): Pick<ClauseFinding, 'clause' | 'lang' | 'number'> => ({
  clause: id,
  ...(lang === undefined ? {} : { lang }),
  number,
})

/** Nothing where words and place are as they were. */
function placedFinding(place: PlacedClause, isInOrder: boolean, knowledge: Knowledge): readonly ClauseFinding[] {
  const { clause, texts, isJoined } = place
  const how = isJoined ? 'joined' : texts.length > 1 ? 'split' : undefined
  const now = texts.join('\u00b6')
  if (isUnchanged(place) && how === undefined) {
    return isInOrder ? [] : [{ ...known(clause), change: 'moved', words: now }]
  }
  return [
    {
      ...known(clause),
      change: 'changed',
      ...changedWords(isUnchanged(place) ? texts.join('') : knowledge.originalOf(clause), now, {
        compare: knowledge.compare,
        language: clause.lang ?? knowledge.language,
      }),
      ...(how === undefined ? {} : { how }),
      ...(isInOrder ? {} : { moved: true }),
    },
  ]
}

function removedFinding(clause: RecordedClause, { originalOf }: Knowledge): ClauseFinding {
  const original = originalOf(clause)
  const gone = original === undefined ? {} : { removed: [original], added: [] }
  return { ...known(clause), change: 'removed', words: original ?? null, ...gone }
}

/** Words beside the clauses, each with the clause that it follows. */
function additionsIn(
  paragraphs: readonly WordParagraph[],
  additions: readonly number[],
  placed: readonly PlacedClause[],
): readonly (ClauseFinding & { readonly behind: RecordedClause | undefined })[] {
  return additions.map((index) => {
    const { text = '', column = null } = paragraphs[index] ?? {}
    const before = placed.filter(({ paragraphs: [first = 0] }) => first < index && paragraphs[first]?.column === column)
    const behind = before.toSorted((a, b) => (b.paragraphs[0] ?? 0) - (a.paragraphs[0] ?? 0))[0]?.clause
    const lang = behind?.lang
    return {
      behind,
      clause: null,
      ...(lang === undefined ? {} : { lang }),
      change: 'added',
      number: null,
      words: text,
      removed: [],
      added: [text],
      after: behind?.id ?? null,
    }
  })
}

function withAdditions(
  findings: readonly ClauseFinding[],
  additions: ReturnType<typeof additionsIn>,
  record: readonly RecordedClause[],
): readonly ClauseFinding[] {
  const rank = new Map(record.map(({ id, lang }, index) => [`${id}@${lang ?? ''}`, index]))
  const rankOf = ({ clause, lang }: ClauseFinding): number => rank.get(`${clause}@${lang ?? ''}`) ?? 0
  const ranked = [
    ...findings.map((finding) => ({ finding, rank: rankOf(finding) })),
    ...additions.map(({ behind, ...finding }) => ({
      finding,
      rank: behind === undefined ? -1 : record.indexOf(behind) + 0.5,
    })),
  ]
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ finding }) => finding)
}
