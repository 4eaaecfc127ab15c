import type { BlankTable, Block, Chapter, ChapterPart, Field, Letterhead, Notice, Title } from '../../model/document.ts'
import { displayWidth } from '../display-width.ts'
import { isBlank } from '../is-blank.ts'
import { linesOf } from '../lines-of.ts'
import { titleLines } from '../title-lines.ts'
import { escapeMarkdown } from './escape.ts'
import { printInlines } from './inline.ts'
import { printParagraph } from './paragraph.ts'
import { printParallel } from './parallel.ts'
import { printSigning } from './signing.ts'
import { strong } from './strong.ts'
import { printTable } from './table.ts'
import { printLines, printWording } from './wording.ts'

const joinBlocks = (blocks: readonly string[]): string => blocks.join('\n\n')

const printField = ({ label, value }: Field): string => `${strong(printWording(label))} ${printInlines(value)}`

const printLetterhead = ({ annex, organisation, caption, rows }: Letterhead): string => {
  const name = printInlines(organisation)
  return joinBlocks([
    ...(annex === undefined ? [] : [printParagraph(linesOf(annex).map(printInlines))]),
    printParagraph([isBlank(organisation) ? `${name} (${printWording(caption)})` : strong(name)]),
    printParagraph(rows.map(printField)),
  ])
}

// An underlined heading may have two lines, one begun with `#` may not (CommonMark 0.31, section 4.3).
const printTitle = (title: Title): string => {
  const lines = titleLines(title).map(escapeMarkdown)
  return `${printParagraph(lines)}\n${'='.repeat(Math.max(...lines.map(displayWidth)))}`
}

const printNotice = ({ text }: Notice): string =>
  printParagraph(printLines(text))
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')

const printBlankTable = ({ heading, columns, rows = [], blankRows }: BlankTable): string =>
  joinBlocks([
    strong(printWording(heading)),
    printTable(
      columns.map(({ caption }) => printWording(caption)),
      [...rows.map((cells) => cells.map(printInlines)), ...Array.from({ length: blankRows }, () => [])],
    ),
  ])

const printChapterPart = (part: ChapterPart): string => {
  switch (part.type) {
    case 'lead-in':
      return printParagraph([[part.number ?? '', escapeMarkdown(part.text)].join(' ')])
    case 'group':
      return `### ${escapeMarkdown(part.text)}`
    case 'clause':
      return printParagraph([`${part.number} ${printInlines(part.content)}`])
    default:
      return part satisfies never
  }
}

const printChapter = ({ number, text, children }: Chapter): string =>
  joinBlocks([`## ${number} ${escapeMarkdown(text)}`, ...children.map(printChapterPart)])

/** One block of the document as Markdown blocks. */
export const printBlock = (block: Block): string => {
  switch (block.type) {
    case 'letterhead':
      return printLetterhead(block)
    case 'title':
      return printTitle(block)
    case 'notice':
      return printNotice(block)
    case 'fields':
      return printTable(
        ['', ''],
        block.rows.map(({ label, value }) => [printWording(label), printInlines(value)]),
      )
    case 'signing':
      return printSigning(block)
    case 'table':
      return printBlankTable(block)
    case 'chapter':
      return printChapter(block)
    case 'parallel':
      return printParallel(block)
    case 'parallel-title':
      return joinBlocks(block.titles.map(printTitle))
    default:
      return block satisfies never
  }
}
