import type { WordParagraph } from '../word/word-paragraph.ts'
import type { Placement } from './place-clauses.ts'
import type { RecordedWords } from './provenance.ts'
import { isRecorded } from './same-words.ts'

/**
 * Which of the loose paragraphs could be clauses: those that look like one, and those that stand among the clauses and
 * look like nothing else of the document. What was there as form, and a house template's own text before and after, is
 * none.
 */
export function candidatesIn(
  paragraphs: readonly WordParagraph[],
  { placed, loose }: Placement,
  words: RecordedWords,
): readonly number[] {
  const owned = placed.flatMap(({ paragraphs: [first] }) => (first === undefined ? [] : [first]))
  const clauseStyle = commonest(owned.map((index) => paragraphs[index]?.style ?? null))
  const columns = new Set(owned.map((index) => paragraphs[index]?.column ?? null))
  const isForm = ({ text, whole }: WordParagraph): boolean =>
    [text, whole].some((one) => isRecorded(one, words.form) || isRecorded(one, words.ruled))
  const formStyles = new Set(paragraphs.filter(isForm).map(({ style }) => style))
  const from = Math.min(...owned)
  const to = Math.max(...owned)
  return loose.filter((index) => {
    const paragraph = paragraphs[index]
    if (!paragraph || isForm(paragraph) || !columns.has(paragraph.column)) return false
    if (paragraph.style === clauseStyle) return true
    return words.form.size > 0 && index > from && index < to && !formStyles.has(paragraph.style)
  })
}

function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}
