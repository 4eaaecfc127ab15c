import { type CompileRequest, compile, type Diagnostic, hasErrors, type JobDocument } from '../../index.ts'
import type { Settled } from '../open-run.ts'

/** A document that was asked for, and what is wrong with what it is made of. */
export interface CompiledRequest {
  readonly request: CompileRequest
  /** Absent where the input has errors. */
  readonly document: JobDocument | undefined
  /** The document made out to one employee, by name. */
  readonly documentFor?: (person: string) => JobDocument
  /** Keys of `jd.yaml` that would fill what the document leaves blank. */
  readonly blanks: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export const compiledRequests = (
  wanted: readonly CompileRequest[],
  { library }: Settled,
  compileOne: typeof compile = compile,
  done: () => void = () => {},
): readonly CompiledRequest[] =>
  wanted.map((request) => {
    const { document, blanks = [], ...compiled } = compileOne(library, request)
    done()
    return { request, document, blanks, ...compiled }
  })

/** A role of which one document has errors is not written at all: half of it would be taken for the whole. */
export function withoutFaulty(compiled: readonly CompiledRequest[]): readonly CompiledRequest[] {
  const faulty = new Set(
    compiled.filter(({ diagnostics }) => hasErrors(diagnostics)).map(({ request }) => request.role),
  )
  return compiled.filter(({ request }) => !faulty.has(request.role))
}
