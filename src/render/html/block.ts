import type {
  BlankTable,
  Block,
  Field,
  Fields,
  Inline,
  Letterhead,
  Picture,
  SigningCell,
  TableRow,
} from '../../model/document.ts'
import { isBlank } from '../is-blank.ts'
import { linesOf } from '../lines-of.ts'
import { pictureBytes } from '../picture-bytes.ts'
import type { RenderOptions } from '../renderer.ts'
import { printChapter } from './chapter.ts'
import { printInlines, printWording } from './inline.ts'
import { lines, type Markup, markup, nothing, run } from './markup.ts'
import { printParallel, printParallelTitle } from './parallel.ts'
import { printRuledLines } from './ruled-lines.ts'
import { printSigning } from './signing.ts'
import { printTitle } from './title.ts'

const printRequisite = ({ label, value }: Field): Markup =>
  markup`<div><dt>${printWording(label)}</dt><dd>${printInlines(value)}</dd></div>`

/** Each on a line of its own. */
const annexLines = (annex: readonly Inline[]): Markup =>
  run(linesOf(annex).map((line, index) => (index === 0 ? printInlines(line) : markup`<br>${printInlines(line)}`)))

type Pictures = Pick<RenderOptions, 'picture'>

/** An organisation without a name is a line as in a block of signatures. */
const nameCell = ({ organisation, caption }: Letterhead): SigningCell => {
  const isDue = organisation.some((run) => run.type === 'blank' && run.due)
  return { caption, value: null, share: 1, ...(isDue ? { due: true } : {}) }
}

const printLogo = (logo: Picture, options: Pictures): Markup => {
  const data = Buffer.from(pictureBytes(logo, options)).toString('base64')
  const size = `width: ${logo.width}mm; height: ${logo.height}mm`
  return markup`<img class="logo" src="data:image/${logo.format};base64,${data}" alt="${logo.alt}" style="${size}">\n`
}

const printLetterhead = (letterhead: Letterhead, options: Pictures): Markup => {
  const { logo, annex, organisation, rows } = letterhead
  const picture = logo === undefined ? nothing : printLogo(logo, options)
  const contract = annex === undefined ? nothing : markup`<p class="annex">${annexLines(annex)}</p>\n`
  const name = isBlank(organisation)
    ? printRuledLines([nameCell(letterhead)])
    : markup`<p class="organisation">${printInlines(organisation)}</p>`
  return markup`<header>\n${picture}${contract}${name}\n<dl class="requisites">\n${rows.map(printRequisite)}\n</dl>\n</header>`
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
export const printBlock = (block: Block, options: Pictures): Markup => {
  switch (block.type) {
    case 'letterhead':
      return printLetterhead(block, options)
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
