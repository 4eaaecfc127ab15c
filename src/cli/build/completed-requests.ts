import { type CompileRequest, type Diagnostic, incomplete, staleTranslations } from '../../index.ts'
import type { Run } from '../open-run.ts'
import type { CompiledRequest } from './compiled-request.ts'

/** The same documents, judged as what goes to signature: whatever is missing, or only said in another language, is an error. */
export function completedRequests(compiled: readonly CompiledRequest[], run: Run): readonly CompiledRequest[] {
  const roles = [...new Set(compiled.map(({ request }) => request.role))]
  return roles.flatMap((role) => {
    const own = compiled.filter(({ request }) => request.role === role)
    const stale = staleErrors(
      own.map(({ request }) => request),
      run,
    )
    return own.map((one, index) => ({
      ...one,
      diagnostics: [...one.diagnostics, ...missingIn(one, run), ...(index === 0 ? stale : [])],
    }))
  })
}

const missingIn = ({ request, document, blanks }: CompiledRequest, { library }: Run): readonly Diagnostic[] =>
  document === undefined ? [] : incomplete(library, { request, document, blanks })

/** The shelf's own translations are looked after where it is made. */
const staleErrors = (requests: readonly CompileRequest[], { library, root, world }: Run): readonly Diagnostic[] =>
  root === world.shelf
    ? []
    : staleTranslations(requests, library).map((found) => ({ ...found, severity: 'error' as const }))
