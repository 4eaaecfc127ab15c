import type { Table, TableRow } from 'docx'
import type { MarkedLine, MarkedTable } from '../../../model/marked-document.ts'
import { bordered } from '../borders.ts'
import { cellSpans } from '../cell-spans.ts'
import type { Context, Flow, Surroundings } from '../context.ts'
import { kept } from '../kept.ts'
import { twips } from '../measures.ts'
import { keptParagraph, paragraph } from '../paragraph.ts'
import { spacer } from '../spacer.ts'
import { paragraphStyles } from '../style-ids.ts'
import { trackedRow } from '../tracked-row.ts'

/** Enough to sign in, in millimetres. */
const signingHeight = 9

/** A framed table, filled in or to be filled in by hand; its head is repeated on every page. */
export function blankTable(context: Context, block: MarkedTable): readonly Flow[] {
  const { textWidth } = context
  const { kind, heading: line } = block
  const title = keptParagraph(context, { kind, line }, { style: paragraphStyles.blockHeading })
  const content = kept(context, {
    name: 'w:tbl',
    said: { blankTable: [block, textWidth] },
    make: () => table(context, block, textWidth),
  })
  return [{ kind, content: title }, { kind, content }, spacer(kind)]
}

/** As wide as the text, in twips. */
function table(context: Surroundings, block: MarkedTable, textWidth: number): Table {
  const { docx } = context
  const { kind, rows = [] } = block
  const widths = cellSpans(block.columns, { from: 0, to: textWidth }, 0).map(({ from, to }) => to - from)
  // Kept with the next row, so that a short table stands on one page; a long one is split where it must.
  const row = (style: string, lines: readonly MarkedLine[], isHead: boolean, keepNext: boolean): TableRow =>
    new docx.TableRow({
      cantSplit: true,
      tableHeader: isHead,
      ...(isHead ? {} : { height: { value: twips(signingHeight), rule: 'atLeast' } }),
      ...trackedRow(context, kind),
      children: widths.map(
        (size, index) =>
          new docx.TableCell({
            width: { size, type: 'dxa' },
            verticalAlign: 'center',
            children: [paragraph(context, { kind, line: lines[index] ?? [] }, { style, keepNext })],
          }),
      ),
    })
  const head = block.columns.map(({ caption }) => caption)
  return new docx.Table({
    layout: 'fixed',
    width: { size: textWidth, type: 'dxa' },
    columnWidths: widths,
    margins: { left: twips(1.5), right: twips(1.5), marginUnitType: 'dxa' },
    borders: bordered,
    rows: [
      row(paragraphStyles.tableHead, head, true, true),
      ...rows.map((cells) => row(paragraphStyles.value, cells, false, false)),
      ...Array.from({ length: block.blankRows }, (_, index) =>
        row(paragraphStyles.value, [], false, index < block.blankRows - 1),
      ),
    ],
  })
}
