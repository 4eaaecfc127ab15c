import type { Field } from '../../model/document.ts'
import { plainWording } from '../../model/plain-wording.ts'
import { displayWidth } from '../display-width.ts'
import { gap, sideBySide } from './columns.ts'
import { printInlines } from './inline.ts'
import { lineWidth } from './line-width.ts'
import { wrap } from './wrap.ts'
import { wrapWording } from './wrap-wording.ts'

const widestLabel = 30

/** Labels in one column, their values in the next. */
export const printFields = (rows: readonly Field[]): readonly string[] => {
  const label = Math.min(widestLabel, Math.max(...rows.map((row) => displayWidth(plainWording(row.label)))))
  const widths = [label, lineWidth - label - gap]
  return rows.flatMap((row) =>
    sideBySide([wrapWording(row.label, label), wrap(printInlines(row.value), lineWidth - label - gap)], widths),
  )
}
