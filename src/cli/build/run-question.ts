import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Sources } from '../../index.ts'
import type { Run } from '../open-run.ts'
import type { CommonOptions } from '../options.ts'
import type { Output } from '../output.ts'
import type { World } from '../world.ts'
import { editionOf } from './build-question.ts'
import { hashOf, openInputPrints } from './input-prints.ts'
import type { NamedDocument } from './write-build.ts'

/** What of the options only says where and how the result is told. */
const telling: ReadonlySet<string> = new Set(['reporter', 'quiet', 'color', 'out', 'workspace'])

/** What a command line asks for, as a hash. */
export function runQuestion(
  roles: readonly string[],
  options: CommonOptions & { readonly template?: string },
  world: World,
): string {
  const asked = Object.entries(options).filter(([name]) => !telling.has(name))
  const template = options.template === undefined ? null : bytesOf(path.resolve(world.cwd, options.template))
  return hashOf(JSON.stringify([editionOf(world), roles, asked.sort(), template, world.env.SOURCE_DATE_EPOCH ?? null]))
}

/** What a run reads, as a hash: files, and which roles, languages and countries there are. */
export function runInputs(from: Iterable<string>, sources: Sources): string {
  const { roles, ownRoles, languages, jurisdictions } = sources
  return hashOf(JSON.stringify([openInputPrints(sources.read)(from), roles, ownRoles, languages, jurisdictions]))
}

/** Remembers a run that had nothing to say: with the same inputs there is nothing to do. */
export function rememberRun(
  roles: readonly string[],
  options: CommonOptions,
  output: Output,
  built: readonly NamedDocument[],
  { library, world }: Run,
): void {
  const question = runQuestion(roles, options, world)
  const from = [...library.asked].sort()
  const inputs = runInputs(from, library.sources)
  const record = { inputs, from, made: built.map(({ name }) => name), files: library.read.size }
  if (output.records.runs.get(question)?.inputs !== inputs) output.addRecords({ runs: new Map([[question, record]]) })
}

function bytesOf(file: string): string {
  try {
    return hashOf(readFileSync(file))
  } catch {
    return 'none'
  }
}
