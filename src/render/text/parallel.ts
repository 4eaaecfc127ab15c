import type { ChapterPart, Pair, Parallel, ParallelChapter, ParallelTitle } from '../../model/document.ts'
import { displayWidth } from '../display-width.ts'
import { columnWidths, sideBySide } from './columns.ts'
import { hang } from './hang.ts'
import { printInlines } from './inline.ts'
import { lineWidth } from './line-width.ts'
import { printTitle } from './title.ts'
import { underline } from './underline.ts'
import { wrap } from './wrap.ts'

const widths = columnWidths([{ share: 1 }, { share: 1 }], lineWidth)

/** Two cells side by side, each written for the width of its column. */
function printPair<T>(
  [first, second]: Pair<T>,
  print: (part: T, width: number) => readonly string[],
): readonly string[] {
  const cell = (part: T | null, width = 0): readonly string[] => (part === null ? [] : print(part, width))
  return sideBySide([cell(first, widths[0]), cell(second, widths[1])], widths)
}

/** The column where words begin: after the longest number of the chapter; a column is too narrow for two levels. */
function indentOf({ rows }: ParallelChapter): number {
  const numbers = rows.flatMap((row) => row.map((part) => (part ? numberOf(part) : '')))
  return Math.max(0, ...numbers.map(displayWidth)) + 1
}

const numberOf = (part: ChapterPart): string => (part.type === 'group' ? '' : (part.number ?? ''))

function printPart(part: ChapterPart, indent: number, width: number): readonly string[] {
  switch (part.type) {
    case 'lead-in':
      return part.number === null ? wrap(part.text, width) : hang(part.number, indent, part.text, width)
    case 'group':
      return hang('', indent, part.text, width)
    case 'clause':
      return hang(part.number, indent, printInlines(part.content), width)
    default:
      return part satisfies never
  }
}

function printChapter(chapter: ParallelChapter): readonly string[] {
  const indent = indentOf(chapter)
  return [
    '',
    ...printPair(chapter.headings, ({ number, text }, width) => underline(hang(number, 0, text, width))),
    ...chapter.rows.flatMap((row) => ['', ...printPair(row, (part, width) => printPart(part, indent, width))]),
    '',
  ]
}

/** The chapters of two languages side by side, an empty line between two rows. */
export const printParallel = ({ columns, chapters }: Parallel): readonly string[] => [
  ...printPair(columns, ({ name }, width) => wrap(name, width)),
  ...chapters.flatMap(printChapter),
]

/** Both titles, each in the middle of its column. */
export const printParallelTitle = ({ titles }: ParallelTitle): readonly string[] => printPair(titles, printTitle)
