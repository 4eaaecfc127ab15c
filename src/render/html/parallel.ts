import type { Column, Pair, Parallel, ParallelChapter, ParallelTitle } from '../../model/document.ts'
import { printHeading, printPart } from './chapter.ts'
import { type Markup, markup, nothing, run } from './markup.ts'
import { printTitle } from './title.ts'

type Columns = readonly [Column, Column]

/** A row of two cells, each in the language of its column. */
function printRow<T>(
  name: string,
  pair: Pair<T>,
  [first, second]: Columns,
  print: (part: T, language?: string) => Markup,
): Markup {
  const cell = (part: T | null, { tag }: Column, language?: string): Markup =>
    markup`<td lang="${tag}">${part === null ? nothing : print(part, language)}</td>`
  return markup`<tr class="${name}">${run([cell(pair[0], first), cell(pair[1], second, second.language)])}</tr>`
}

const printChapter = ({ id, headings, rows }: ParallelChapter, columns: Columns): Markup => {
  const heading = printRow('heading', headings, columns, (one, language) => printHeading(id, one, language))
  return markup`<tbody>\n${[heading, ...rows.map((row) => printRow(kindOf(row), row, columns, printPart))]}\n</tbody>`
}

const kindOf = ([first, second]: ParallelChapter['rows'][number]): string => (first ?? second)?.type ?? ''

/** The chapters of two languages side by side, under the names of the languages. */
export const printParallel = ({ columns, chapters }: Parallel): Markup => {
  const names = columns.map(({ tag, name }) => markup`<th scope="col" lang="${tag}">${name}</th>`)
  return markup`<table class="parallel">
<thead>
<tr>${run(names)}</tr>
</thead>
${chapters.map((chapter) => printChapter(chapter, columns))}
</table>`
}

/** Both titles, each over its column. */
export const printParallelTitle = ({ titles, columns }: ParallelTitle): Markup =>
  markup`<div class="parallel-title">\n${titles.map((title, index) => printTitle(title, columns[index]?.tag))}\n</div>`
