import type { Chapter, ChapterPart, ParallelChapter } from '../model/document.ts'
import { pairByKey } from './pair-by-key.ts'

/** The chapters of two languages side by side, by their ids; what one of them lacks is an empty place. */
export const parallelChapters = (first: readonly Chapter[], second: readonly Chapter[]): readonly ParallelChapter[] =>
  pairByKey(first, second, ({ id }) => id).map(([left, right]) => ({
    id: (left ?? right)?.id ?? '',
    headings: [headingOf(left), headingOf(right)],
    rows: pairByKey(left?.children ?? [], right?.children ?? [], keyOf),
  }))

const headingOf = (chapter: Chapter | null): Pick<Chapter, 'number' | 'text'> | null =>
  chapter && { number: chapter.number, text: chapter.text }

function keyOf(part: ChapterPart): string {
  switch (part.type) {
    case 'lead-in':
      return `${part.type} ${part.section}`
    case 'group':
    case 'clause':
      return `${part.type} ${part.id}`
    default:
      return part satisfies never
  }
}
