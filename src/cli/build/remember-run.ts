import { runInputs, runOutputs, runQuestion } from '../inputs/run-question.ts'
import type { Run } from '../open-run.ts'
import type { CommonOptions } from '../options.ts'
import type { Output } from '../output.ts'
import type { TemplateFile, TemplateOptions } from './template-file.ts'
import type { NamedDocument } from './write-build.ts'

/** Remembers a run that had nothing to say: with the same inputs there is nothing to do. One that made nothing leaves no trace. */
export function rememberRun(
  roles: readonly string[],
  options: CommonOptions & TemplateOptions,
  template: TemplateFile,
  output: Output,
  built: readonly NamedDocument[],
  { library, world }: Run,
): void {
  if (built.length === 0) return
  // As it was read: somebody may have saved another one since.
  const read = options.template !== undefined && 'file' in template ? template.file?.bytes : undefined
  const question = runQuestion(roles, options, world, read)
  const from = [...library.asked].sort()
  const inputs = runInputs(from, library.sources)
  const outputs = runOutputs(built)
  const record = { inputs, from, made: built.map(({ name }) => name), outputs, files: library.read.size }
  const before = output.records.runs.get(question)
  if (before?.inputs !== inputs || before.outputs !== outputs)
    output.addRecords({ runs: new Map([[question, record]]) })
}
