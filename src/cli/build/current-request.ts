import type { CompileRequest } from '../../index.ts'
import { type BuildSession, onlyBuild } from '../watch/build-session.ts'
import type { BuildOptions } from './build-documents.ts'
import type { BuildPlan } from './build-plan.ts'
import type { CompiledRequest } from './compiled-request.ts'

/** A document that need not even be looked at: its files are as its inputs make them, and there was nothing to say. */
export function currentRequest(
  request: CompileRequest,
  { formats, place: { inputs } }: BuildPlan,
  { force, complete, staff }: BuildOptions,
  session: BuildSession,
): CompiledRequest | undefined {
  if (session !== onlyBuild || force || complete || staff !== undefined) return undefined
  const current = inputs.currentFiles(
    request,
    formats.map(({ format }) => format),
  )
  return (
    current && {
      request,
      document: undefined,
      current,
      blanks: [],
      diagnostics: [],
      stale: [],
      from: [],
      lookedAt: [],
    }
  )
}
