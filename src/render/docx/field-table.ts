import type { ITableOptions, Paragraph } from 'docx'
import type { Field } from '../../model/document.ts'
import { isBlank } from '../is-blank.ts'
import { blankStops } from './blank-stops.ts'
import type { Context, Flow } from './context.ts'
import { inlineRuns, textRuns } from './inline.ts'
import { spacer } from './spacer.ts'
import { paragraphStyles } from './style-ids.ts'

/** How a table of labels and values is drawn. Lengths in twips. */
export interface FieldTableLook {
  readonly label: number
  readonly value: number
  /** Between the edges of a cell and its words. */
  readonly padding: number
  readonly borders: NonNullable<ITableOptions['borders']>
  /** Whether a value that is nothing but a blank is an empty cell; else a line is ruled in it. */
  readonly emptyCells: boolean
}

/** Two columns, labels and values, and the space below; nothing where there are no rows. */
export function fieldTable({ docx }: Context, rows: readonly Field[], look: FieldTableLook): readonly Flow[] {
  if (rows.length === 0) return []
  const cell = (size: number, paragraph: Paragraph) =>
    new docx.TableCell({ width: { size, type: 'dxa' }, verticalAlign: 'top', children: [paragraph] })
  const label = ({ label: text }: Field) =>
    cell(look.label, new docx.Paragraph({ style: paragraphStyles.label, children: textRuns(docx, { text }) }))
  const value = ({ value: written }: Field) => {
    const content = look.emptyCells && isBlank(written) ? [] : written
    const tabStops = blankStops(content, 0, look.value - 2 * look.padding)
    return cell(
      look.value,
      new docx.Paragraph({ style: paragraphStyles.value, tabStops, children: inlineRuns(docx, content) }),
    )
  }
  const table = new docx.Table({
    layout: 'fixed',
    width: { size: look.label + look.value, type: 'dxa' },
    columnWidths: [look.label, look.value],
    margins: { left: look.padding, right: look.padding, marginUnitType: 'dxa' },
    borders: look.borders,
    rows: rows.map((row) => new docx.TableRow({ cantSplit: true, children: [label(row), value(row)] })),
  })
  return [table, spacer(docx)]
}
