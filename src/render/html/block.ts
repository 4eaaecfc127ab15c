import type { BlankTable, Block, Field, Fields, Letterhead, TableRow } from '../../model/document.ts'
import { isBlank } from '../is-blank.ts'
import { printChapter } from './chapter.ts'
import { printInlines, printWording } from './inline.ts'
import { lines, type Markup, markup, run } from './markup.ts'
import { printParallel, printParallelTitle } from './parallel.ts'
import { printRuledLines } from './ruled-lines.ts'
import { printSigning } from './signing.ts'
import { printTitle } from './title.ts'

const printRequisite = ({ label, value }: Field): Markup =>
  markup`<div><dt>${printWording(label)}</dt><dd>${printInlines(value)}</dd></div>`

const printLetterhead = ({ organisation, caption, rows }: Letterhead): Markup => {
  const name = isBlank(organisation)
    ? printRuledLines([{ caption, value: null, share: 1 }])
    : markup`<p class="organisation">${printInlines(organisation)}</p>`
  return markup`<header>\n${name}\n<dl class="requisites">\n${rows.map(printRequisite)}\n</dl>\n</header>`
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
