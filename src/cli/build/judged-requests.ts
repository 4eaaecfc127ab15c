import type { CompileRequest } from '../../index.ts'
import type { Run } from '../open-run.ts'
import { type BuildSession, onlyBuild } from '../watch/build-session.ts'
import type { BuildOptions } from './build-documents.ts'
import type { BuildPlan } from './build-plan.ts'
import { type CompiledRequest, compiledRequest } from './compiled-request.ts'
import { openComposer } from './composed-later.ts'
import type { Crew } from './crew.ts'

/** Documents whose words wait in memory for their turn; those of more are composed again, which takes a sixth longer. */
const mostHeld = 400

interface ToJudge extends Pick<BuildPlan, 'part'> {
  /** In the order of the requests, those that need not be looked at. */
  readonly current: readonly (CompiledRequest | undefined)[]
  readonly crew: Crew
}

/** All documents with what is wrong in them; while one is looked at, those before it may be rendered already. */
export async function judgedRequests(
  { part: { requests }, current, crew }: ToJudge,
  options: BuildOptions,
  run: Run,
  session: BuildSession,
): Promise<readonly CompiledRequest[]> {
  const oneMore = run.progress.count(requests.length, 'documents checked')
  const composeLater = openComposer(run.library)
  const waits = session === onlyBuild && requests.length > mostHeld
  const all: CompiledRequest[] = []
  for (const [at, request] of requests.entries()) {
    const one = current[at] ?? judged(request, options, run, session)
    all.push(await crew.begin(one.document && waits ? { ...one, ...composeLater(request, one.document) } : one))
    oneMore()
  }
  return all
}

/** A document with what is wrong in it, and which of its translations lag behind; the shelf's own are looked after where it is made. */
function judged(request: CompileRequest, { complete }: BuildOptions, run: Run, session: BuildSession): CompiledRequest {
  const compiled = compiledRequest(request, run, session.compile)
  if (complete || run.root === run.world.shelf) return compiled
  const { result: stale, names } = run.library.traced(() => session.stale([request], run.library))
  const known = new Set(compiled.from)
  return { ...compiled, stale, lookedAt: [...names].filter((name) => !known.has(name)) }
}
