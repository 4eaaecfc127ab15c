import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** More of one kind in one file would only repeat that it is broken, and a million would fill the memory. */
const most = 100

/** The first hundred findings of one kind in a file; the last of them says that there are others. */
export function firstOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const last = diagnostics[most - 1]
  if (last === undefined || diagnostics.length === most) return diagnostics
  const rest = 'There are more of these in the file'
  return [...diagnostics.slice(0, most - 1), { ...last, help: last.help ? `${last.help}. ${rest}` : rest }]
}
