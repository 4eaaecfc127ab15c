import type { Forms } from '../model/cell-file.ts'
import type { FormValues } from '../model/resolved-role.ts'
import type { ApprovalOrder, WorkspaceFile } from '../model/workspace-file.ts'
import { filledFrame } from './filled-frame.ts'
import { dateWriter, printerFor } from './form-printers.ts'
import { framesOf } from './frames.ts'
import type { Phrases } from './phrases.ts'
import type { Wordings } from './wordings.ts'

/** An order of which number and day are given; any other value is the text itself, or one for each language. */
export const isOrderOf = (
  order: ApprovalOrder | undefined,
): order is Extract<ApprovalOrder, { readonly number: unknown }> => typeof order === 'object' && 'number' in order

/**
 * The order that approves the document, in the country's phrase or in the company's own text; `approver` is who gave
 * it, in all forms, and has none where nobody is named. Nothing where a person approves.
 */
export function approvalOrder(
  { approval }: Partial<WorkspaceFile>,
  approver: Forms,
  wordings: Wordings,
  phrases: Phrases,
): FormValues['approvalOrder'] {
  const order = approval?.order
  if (order === undefined) return null
  if (!isOrderOf(order)) return { phrase: printerFor(wordings)(order) }
  const frames = framesOf(wordings).approvalOrder
  const frame = approval?.position === undefined ? frames?.plain : frames?.byPosition
  const date = dateWriter(wordings)(order.date)
  return { phrase: filledFrame(frame ?? '', { position: approver, number: order.number, date }, phrases) }
}
