import type { JobDocument } from '../../model/document.ts'
import { points } from './measures.ts'

/** Where text starts beside its number, in twips from the left margin. */
export interface NumberColumns {
  /** Text of headings, of lead-ins and of clauses of level 1. */
  readonly clause: number
  /** Text of clauses of level 2; their numbers start where the text of level 1 starts. */
  readonly subclause: number
}

/** Widths in em: digits and full stops as in Arial, the widest of the usual fonts, and room before the text. */
const em = { digit: 0.56, stop: 0.28, room: 0.7 }

const widthOf = (number: string): number =>
  [...number].reduce((width, sign) => width + (sign === '.' ? em.stop : em.digit), em.room)

const widest = (numbers: readonly string[]): number => Math.max(...numbers.map(widthOf))

/** As narrow as the longest number of each level allows, so that text lines up without a gap. */
export function numberColumns({ children, page }: JobDocument): NumberColumns {
  const chapters = children.filter((block) => block.type === 'chapter')
  const parts = chapters.flatMap((chapter) => chapter.children)
  const clauses = parts.filter((part) => part.type === 'clause')
  const leadIns = parts.filter((part) => part.type === 'lead-in')
  const numbersOf = (level: 1 | 2) => clauses.filter((clause) => clause.level === level).map(({ number }) => number)

  const outer = ['1.1.', ...chapters.map(({ number }) => number), ...leadIns.map(({ number }) => number ?? '')]
  const clause = points(page.fontSize * widest([...outer, ...numbersOf(1)]))
  return { clause, subclause: clause + points(page.fontSize * widest(['1.1.1.', ...numbersOf(2)])) }
}
