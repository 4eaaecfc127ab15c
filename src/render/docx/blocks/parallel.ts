import type { FileChild, TableRow } from 'docx'
import type { Pair } from '../../../model/document.ts'
import type { MarkedHeading, MarkedParallel, MarkedPart } from '../../../model/marked-document.ts'
import { inner } from '../borders.ts'
import type { Context, Flow } from '../context.ts'
import { points } from '../measures.ts'
import { keptParagraph } from '../paragraph.ts'
import { spacer } from '../spacer.ts'
import { paragraphStyles } from '../style-ids.ts'
import { twoColumns } from '../two-columns.ts'
import { headingParagraph, partParagraph } from './chapter.ts'

/** The line above a row is space enough before a heading. */
const headingSpace = { spacing: { before: points(6), after: points(3) } }

/**
 * The chapters of two languages in one table: what says the same in one row, which no page splits, under the names of
 * the languages, which every page repeats. Each column counts in a list of its own.
 */
export function parallel(context: Context, { columns, chapters }: MarkedParallel): readonly Flow[] {
  const { cellContexts, row, table } = twoColumns(context, columns)
  const both = (write: (context: Context, side: 0 | 1) => FileChild): TableRow =>
    row([[write(cellContexts[0], 0)], [write(cellContexts[1], 1)]])
  const names = columns.map(({ name }, side) => [head(cellContexts[side] ?? context, name)])
  const rows = chapters.flatMap((chapter) => [
    both((cell, side) => heading(cell, chapter.headings[side])),
    ...chapter.rows.map((_, index) => both((cell, side) => part(cell, chapter.rows.slice(index), side))),
  ])
  return [
    { kind: 'same', content: table([row([names[0] ?? [], names[1] ?? []], true), ...rows], inner) },
    spacer('same'),
  ]
}

const head = (context: Context, text: string): FileChild =>
  keptParagraph(
    context,
    { kind: 'same', line: [{ type: 'text', text, kind: 'same' }] },
    { style: paragraphStyles.tableHead },
  )

const heading = (context: Context, written: MarkedHeading | null): FileChild =>
  written === null ? empty(context) : headingParagraph(context, written, headingSpace)

/** The part that opens these rows in one column; a group title looks on to the clause below it. */
function part(context: Context, onward: readonly Pair<MarkedPart>[], side: 0 | 1): FileChild {
  const parts = onward.map((row) => row[side])
  const [first] = parts
  if (!first) return empty(context)
  return partParagraph(
    context,
    first,
    parts.filter((one) => one !== null),
  )
}

const empty = (context: Context): FileChild =>
  keptParagraph(context, { kind: 'same', line: [] }, { style: paragraphStyles.clause })
