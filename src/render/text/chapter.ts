import type { Chapter, ChapterPart, Clause } from '../../model/document.ts'
import { displayWidth } from '../display-width.ts'
import { hang } from './hang.ts'
import { printInlines } from './inline.ts'
import { lineWidth } from './line-width.ts'
import { underline } from './underline.ts'
import { wrap } from './wrap.ts'

/** The columns where the words of the two levels begin: after the longest number of that level. */
interface Columns {
  readonly upper: number
  readonly lower: number
}

const longest = (numbers: readonly string[]): number => Math.max(0, ...numbers.map(displayWidth)) + 1

const numberOf = (part: ChapterPart): string => (part.type === 'group' ? '' : (part.number ?? ''))

const isLower = (part: ChapterPart): boolean => part.type === 'clause' && part.level === 2

const columnsOf = (parts: readonly ChapterPart[]): Columns => {
  const upper = longest(parts.filter((part) => !isLower(part)).map(numberOf))
  return { upper, lower: upper + longest(parts.filter(isLower).map(numberOf)) }
}

const printClause = ({ number, level, content }: Clause, { upper, lower }: Columns): readonly string[] =>
  level === 1
    ? hang(number, upper, printInlines(content))
    : hang(' '.repeat(upper) + number, lower, printInlines(content))

const printPart = (part: ChapterPart, columns: Columns): readonly string[] => {
  switch (part.type) {
    case 'lead-in':
      return ['', ...(part.number === null ? wrap(part.text, lineWidth) : hang(part.number, columns.upper, part.text))]
    case 'group':
      return ['', ...hang('', columns.upper, part.text), '']
    case 'clause':
      return printClause(part, columns)
    default:
      return part satisfies never
  }
}

/** A chapter: its heading underlined, its clauses with hanging numbers. */
export const printChapter = ({ number, text, children }: Chapter): readonly string[] => {
  const columns = columnsOf(children)
  const space = children[0]?.type === 'clause' ? [''] : []
  return [...underline(hang(number, 0, text)), ...space, ...children.flatMap((part) => printPart(part, columns))]
}
