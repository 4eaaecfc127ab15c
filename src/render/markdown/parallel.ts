import type { ChapterPart, Pair, Parallel, ParallelChapter } from '../../model/document.ts'
import { escapeMarkdown } from './escape.ts'
import { printInlines } from './inline.ts'

/** A table for each chapter, so that the headings are headings; its cells are as wide as their words. */
export const printParallel = ({ columns, chapters }: Parallel): string =>
  chapters
    .flatMap(({ headings, rows }) => [
      `## ${printHeadings(headings)}`,
      [columns.map(({ name }) => escapeMarkdown(name)), ['---', '---'], ...rows.map(printCells)]
        .map(printRow)
        .join('\n'),
    ])
    .join('\n\n')

const printRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Both columns have one number: it stands once. */
function printHeadings([first, second]: ParallelChapter['headings']): string {
  const texts = [first, second].flatMap((heading) => (heading ? [escapeMarkdown(heading.text)] : []))
  return `${(first ?? second)?.number ?? ''} ${[...new Set(texts)].join(' / ')}`
}

const printCells = (row: Pair<ChapterPart>): readonly string[] =>
  row.map((part) => (part === null ? '' : printPart(part)))

const printPart = (part: ChapterPart): string => {
  switch (part.type) {
    case 'lead-in':
      return [part.number ?? '', escapeMarkdown(part.text)].join(' ').trim()
    case 'group':
      return `*${escapeMarkdown(part.text)}*`
    case 'clause':
      return `${part.number} ${printInlines(part.content)}`
    default:
      return part satisfies never
  }
}
