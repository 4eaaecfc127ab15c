import { runInputs, runQuestion } from '../inputs/run-question.ts'
import type { Run } from '../open-run.ts'
import type { CommonOptions } from '../options.ts'
import type { Output } from '../output.ts'
import type { NamedDocument } from './write-build.ts'

/** Remembers a run that had nothing to say: with the same inputs there is nothing to do. One that made nothing leaves no trace. */
export function rememberRun(
  roles: readonly string[],
  options: CommonOptions,
  output: Output,
  built: readonly NamedDocument[],
  { library, world }: Run,
): void {
  if (built.length === 0) return
  const question = runQuestion(roles, options, world)
  const from = [...library.asked].sort()
  const inputs = runInputs(from, library.sources)
  const record = { inputs, from, made: built.map(({ name }) => name), files: library.read.size }
  if (output.records.runs.get(question)?.inputs !== inputs) output.addRecords({ runs: new Map([[question, record]]) })
}
