import type { FileChild, ITableOptions, Paragraph, Table, TableRow } from 'docx'
import type { Column } from '../../model/document.ts'
import type { Context } from './context.ts'
import { twips } from './measures.ts'

/** Between the edges of a cell and its words. */
const padding = { side: twips(2), top: twips(0.8) }

/** A table over the width of the page whose two equal columns are each in their language. */
export interface TwoColumns {
  /** In which the words of either column are written. */
  readonly cellContexts: readonly [Context, Context]
  /** A row that no page splits; `isHead`: repeated on every page. */
  readonly row: (cells: readonly [readonly FileChild[], readonly FileChild[]], isHead?: boolean) => TableRow
  readonly table: (rows: readonly TableRow[], borders: NonNullable<ITableOptions['borders']>) => Table
}

export function twoColumns(context: Context, [, second]: readonly [Column, Column]): TwoColumns {
  const { docx, textWidth } = context
  const left = Math.floor(textWidth / 2)
  const widths = [left, textWidth - left] as const
  const cell = (children: readonly FileChild[], size: number) =>
    // The package wants its own paragraphs here because some rows reach into them; these do not.
    new docx.TableCell({ width: { size, type: 'dxa' }, verticalAlign: 'top', children: children as Paragraph[] })
  return {
    cellContexts: [
      { ...context, textWidth: widths[0] - 2 * padding.side },
      { ...context, textWidth: widths[1] - 2 * padding.side, language: second.tag, secondColumn: second },
    ],
    row: (cells, isHead = false) =>
      new docx.TableRow({
        cantSplit: true,
        tableHeader: isHead,
        children: [cell(cells[0], widths[0]), cell(cells[1], widths[1])],
      }),
    table: (rows, borders) =>
      new docx.Table({
        layout: 'fixed',
        width: { size: textWidth, type: 'dxa' },
        columnWidths: widths,
        margins: { left: padding.side, right: padding.side, top: padding.top, marginUnitType: 'dxa' },
        borders,
        rows,
      }),
  }
}
