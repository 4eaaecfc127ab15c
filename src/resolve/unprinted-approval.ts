import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import { type Loaded, placeOf } from '../diagnostics/loaded.ts'
import type { WorkspaceFile } from '../model/workspace-file.ts'
import { isOrderOf } from './approval-order.ts'

/** What the company says of who approves and an order leaves no place for: nothing that is accepted goes unprinted unsaid. */
export function unprintedApproval(
  { approval }: Partial<WorkspaceFile>,
  settings: Loaded<WorkspaceFile>,
): readonly Diagnostic[] {
  if (approval?.order === undefined) return []
  const unprinted = isOrderOf(approval.order) ? (['name', 'date'] as const) : (['position', 'name', 'date'] as const)
  const help = 'Leave it out, or leave out `order` where a person approves'
  return unprinted
    .filter((key) => approval[key] !== undefined)
    .map((key) => {
      const place = placeOf(settings, `/approval/${key}`)
      return warning('form/approval', `\`${key}\` is not printed, because an order approves the document`, place, {
        help,
      })
    })
}
