import type { ITableOptions, Paragraph, Table } from 'docx'
import type { MarkedField, MarkedLine } from '../../model/marked-document.ts'
import { isBlank } from '../is-blank.ts'
import { commonMark, type Side, sideOf, within } from '../sides.ts'
import { lineStops } from './blank-stops.ts'
import type { Flow, Surroundings } from './context.ts'
import { kept } from './kept.ts'
import { paragraph } from './paragraph.ts'
import { spacer } from './spacer.ts'
import { paragraphStyles } from './style-ids.ts'
import { trackedRow } from './tracked-row.ts'

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
export function fieldTable(context: Surroundings, rows: readonly MarkedField[], look: FieldTableLook): readonly Flow[] {
  if (rows.length === 0) return []
  const kind = commonMark(rows)
  const said = { fieldTable: [rows, look] }
  const content = kept(context, { name: 'w:tbl', said, make: () => table(context, rows, look) })
  return [{ kind, content }, spacer(kind)]
}

function table(context: Surroundings, rows: readonly MarkedField[], look: FieldTableLook): Table {
  const { docx } = context
  const cell = (size: number, content: Paragraph) =>
    new docx.TableCell({ width: { size, type: 'dxa' }, verticalAlign: 'top', children: [content] })
  const label = ({ kind, label: line }: MarkedField) =>
    cell(look.label, paragraph(context, { kind, line }, { style: paragraphStyles.label }))
  const value = ({ kind, value: written }: MarkedField) => {
    const line = look.emptyCells ? withoutLoneBlanks(written) : written
    const right = look.value - 2 * look.padding
    const valueLook = (side: Side) => ({
      style: paragraphStyles.value,
      tabStops: lineStops(line, side, 0, right),
    })
    return cell(look.value, paragraph(context, { kind, line }, valueLook))
  }
  return new docx.Table({
    layout: 'fixed',
    width: { size: look.label + look.value, type: 'dxa' },
    columnWidths: [look.label, look.value],
    margins: { left: look.padding, right: look.padding, marginUnitType: 'dxa' },
    borders: look.borders,
    rows: rows.map(
      (row) =>
        new docx.TableRow({ cantSplit: true, ...trackedRow(context, row.kind), children: [label(row), value(row)] }),
    ),
  })
}

/** The value as its cell shows it in each document, where nothing stands for a blank that is not marked. */
function withoutLoneBlanks(value: MarkedLine): MarkedLine {
  const isSilent = (side: Side) => {
    const line = sideOf(value, side)
    return isBlank(line) && !line.some((run) => run.type === 'blank' && run.due)
  }
  if (isSilent('from')) return isSilent('to') ? [] : within('added', value)
  return isSilent('to') ? within('removed', value) : value
}
