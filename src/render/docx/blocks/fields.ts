import type { MarkedFields } from '../../../model/marked-document.ts'
import { bordered } from '../borders.ts'
import type { Context, Flow } from '../context.ts'
import { fieldTable } from '../field-table.ts'
import { twips } from '../measures.ts'

const labelShare = 0.36

/** A framed table over the width of the page. */
export function fields(context: Context, block: MarkedFields): readonly Flow[] {
  const label = Math.round(context.textWidth * labelShare)
  const look = { label, value: context.textWidth - label, padding: twips(2), borders: bordered, emptyCells: true }
  return fieldTable(context, block.rows, look)
}
