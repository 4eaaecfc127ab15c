import type {
  BlankTable,
  Block,
  Field,
  Fields,
  Inline,
  Letterhead,
  SigningCell,
  TableRow,
} from '../../model/document.ts'
import { isBlank } from '../is-blank.ts'
import { linesOf } from '../lines-of.ts'
import { printChapter } from './chapter.ts'
import { printInlines, printWording } from './inline.ts'
import { lines, type Markup, markup, nothing, run } from './markup.ts'
import { printParallel, printParallelTitle } from './parallel.ts'
import { printRuledLines } from './ruled-lines.ts'
import { printSigning } from './signing.ts'
import { printTitle } from './title.ts'

const printRequisite = ({ label, value }: Field): Markup =>
  markup`<div><dt>${printWording(label)}</dt><dd>${printInlines(value)}</dd></div>`

/** An organisation without a name is a line as in a block of signatures. */
const nameCell = ({ organisation, caption }: Letterhead): SigningCell => {
  const isDue = organisation.some((run) => run.type === 'blank' && run.due)
  return { caption, value: null, share: 1, ...(isDue ? { due: true } : {}) }
}

const printAnnex = (line: readonly Inline[]): Markup => markup`<p class="annex">${printInlines(line)}</p>\n`

const printLetterhead = (letterhead: Letterhead): Markup => {
  const { annex, organisation, rows } = letterhead
  const contract = annex === undefined ? nothing : run(linesOf(annex).map(printAnnex))
  const name = isBlank(organisation)
    ? printRuledLines([nameCell(letterhead)])
    : markup`<p class="organisation">${printInlines(organisation)}</p>`
  return markup`<header>\n${contract}${name}\n<dl class="requisites">\n${rows.map(printRequisite)}\n</dl>\n</header>`
}

const printField = ({ label, value }: Field): Markup =>
  markup`<tr><th scope="row">${printWording(label)}</th><td>${printInlines(value)}</td></tr>`

const printFields = ({ rows }: Fields): Markup =>
  markup`<table class="fields">\n<tbody>\n${rows.map(printField)}\n</tbody>\n</table>`

const printTable = ({ heading, columns, rows = [], blankRows }: BlankTable): Markup => {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const head = columns.map(({ caption, share }) => {
    const width = Math.round((share / total) * 100)
    return markup`<th scope="col" style="width: ${width}%">${printWording(caption)}</th>`
  })
  const row = markup`<tr>${run(columns.map(() => markup`<td></td>`))}</tr>`
  const printRow = (cells: TableRow): Markup =>
    markup`<tr>${run(columns.map((_, index) => markup`<td>${printInlines(cells[index] ?? [])}</td>`))}</tr>`
  const body = lines([...rows.map(printRow), ...Array.from({ length: blankRows }, () => row)])
  return markup`<table class="to-fill">
<caption>${printWording(heading)}</caption>
<thead>
<tr>${run(head)}</tr>
</thead>
<tbody>
${body}
</tbody>
</table>`
}

/** One block of the document as an element of `<main>`. */
export const printBlock = (block: Block): Markup => {
  switch (block.type) {
    case 'letterhead':
      return printLetterhead(block)
    case 'title':
      return printTitle(block)
    case 'notice':
      return markup`<p class="notice" role="note">${printWording(block.text)}</p>`
    case 'fields':
      return printFields(block)
    case 'signing':
      return printSigning(block)
    case 'table':
      return printTable(block)
    case 'chapter':
      return printChapter(block)
    case 'parallel':
      return printParallel(block)
    case 'parallel-title':
      return printParallelTitle(block)
    default:
      return block satisfies never
  }
}
