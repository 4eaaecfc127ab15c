import type { Block, Chapter, ChapterPart, JobDocument, Pair } from '../../model/document.ts'
import { points } from './measures.ts'

/** Where text starts beside its number, in twips from the left margin. */
export interface NumberColumns {
  /** Text of headings, of lead-ins and of clauses of level 1. */
  readonly clause: number
  /** Numbers of clauses of level 2: where the text of level 1 starts, or at the edge of a column that is narrow. */
  readonly subclauseNumber: number
  /** Text of clauses of level 2. */
  readonly subclause: number
}

/** Widths in em: digits and full stops as in Arial, the widest of the usual fonts, and room before the text. */
const em = { digit: 0.56, stop: 0.28, room: 0.7 }

const widthOf = (number: string): number =>
  [...number].reduce((width, sign) => width + (sign === '.' ? em.stop : em.digit), em.room)

const widest = (numbers: readonly string[]): number => Math.max(...numbers.map(widthOf))

/** As narrow as the longest number of each level allows, so that text lines up without a gap. */
export function numberColumns({ children, page, languages }: JobDocument): NumberColumns {
  const chapters = children.flatMap(headingsIn)
  const parts = children.flatMap(partsIn)
  const clauses = parts.filter((part) => part.type === 'clause')
  const leadIns = parts.filter((part) => part.type === 'lead-in')
  const numbersOf = (level: 1 | 2) => clauses.filter((clause) => clause.level === level).map(({ number }) => number)

  const outer = ['1.1.', ...chapters.map(({ number }) => number), ...leadIns.map(({ number }) => number ?? '')]
  const clause = points(page.fontSize * widest([...outer, ...numbersOf(1)]))
  const subclauseNumber = languages ? 0 : clause
  const subclause = subclauseNumber + points(page.fontSize * widest(['1.1.1.', ...numbersOf(2)]))
  return { clause, subclauseNumber, subclause }
}

function headingsIn(block: Block): readonly Pick<Chapter, 'number'>[] {
  if (block.type === 'chapter') return [block]
  return block.type === 'parallel' ? block.chapters.flatMap(({ headings }) => present(headings)) : []
}

function partsIn(block: Block): readonly ChapterPart[] {
  if (block.type === 'chapter') return block.children
  return block.type === 'parallel' ? block.chapters.flatMap(({ rows }) => rows.flatMap((row) => present(row))) : []
}

const present = <T>(pair: Pair<T>): readonly T[] => pair.filter((part) => part !== null)
