import { type CompileRequest, compile, type Diagnostic, hasErrors, type JobDocument } from '../../index.ts'
import type { Settled } from '../open-run.ts'
import type { BuildFile, CurrentFile } from './build-file.ts'

/** A document that was asked for, and what is wrong with what it is made of. */
export interface CompiledRequest {
  readonly request: CompileRequest
  /** Absent where the input has errors, or nothing is left to do. */
  readonly document: JobDocument | undefined
  /** The document made out to one employee, by name. */
  readonly documentFor?: (person: string) => JobDocument
  /** Its files, where they need not be made again. */
  readonly current?: readonly CurrentFile[]
  /** Its files that are being made already, by format. */
  readonly begun?: ReadonlyMap<string, NonNullable<BuildFile['begun']>>
  /** Keys of `jd.yaml` that would fill what the document leaves blank. */
  readonly blanks: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** Translations that lag behind their source. */
  readonly stale: readonly Diagnostic[]
  /** Names of the files that it is made from. */
  readonly from: readonly string[]
  /** Names of those that were looked at besides, to judge it. */
  readonly lookedAt: readonly string[]
}

export function compiledRequest(
  request: CompileRequest,
  { library }: Settled,
  compileOne: typeof compile = compile,
): CompiledRequest {
  const { result, names } = library.traced(() => compileOne(library, request))
  const { document, blanks = [], ...compiled } = result
  return { request, document, blanks, ...compiled, stale: [], from: [...names], lookedAt: [] }
}

/** A role of which one document has errors is not written at all: half of it would be taken for the whole. */
export function withoutFaulty(compiled: readonly CompiledRequest[]): readonly CompiledRequest[] {
  const faulty = new Set(
    compiled.filter(({ diagnostics }) => hasErrors(diagnostics)).map(({ request }) => request.role),
  )
  return compiled.filter(({ request }) => !faulty.has(request.role))
}
