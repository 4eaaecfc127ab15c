import path from 'node:path'
import { type BuiltDocument, fileHash, type Sources } from '../../index.ts'
import { runInputs, runOutputs, runQuestion } from '../inputs/run-question.ts'
import { namesIn } from '../leftovers.ts'
import { openVoice } from '../open-voice.ts'
import { type Output, openOutput } from '../output.ts'
import type { World } from '../world.ts'
import type { BuildOptions } from './build-documents.ts'

/**
 * Whether this very command has nothing to do, told as a build would tell it: its inputs are those of an earlier run
 * that found no fault, and its outputs are as that run left them. Loads nothing that makes documents.
 */
export function isUpToDate(roles: readonly string[], options: BuildOptions, sources: Sources, world: World): boolean {
  const { force, staff, set = [] } = options
  if (force || staff !== undefined || set.some((setting) => /^out=/.test(setting))) return false
  const out = options.out ?? outOf(sources)
  if (out === undefined) return false
  const folder = path.resolve(world.cwd, out)
  // An interrupted run left something to be put away.
  if (namesIn(folder).some((name) => /^\.jd-.*\.tmp$/.test(name))) return false
  const output = openOutput(folder, world)
  const run = output.records.runs.get(runQuestion(roles, options, world))
  if (run?.inputs !== runInputs(run?.from ?? [], sources)) return false
  const built = run.made.flatMap((name) => outputOf(name, output) ?? [])
  if (built.length < run.made.length || runOutputs(built) !== run.outputs) return false
  openVoice(options, world, new Map()).tell({ diagnostics: [], files: run.files, built })
  return true
}

function outputOf(name: string, output: Output): BuiltDocument | undefined {
  const record = output.records.made.get(name)
  const there = record && output.has(name, record.sha256)
  return there && { ...record.about, ...there }
}

/** Where `jd.yaml` wants the outputs; nothing where it must be parsed first. */
function outOf({ read, parsed }: Sources): string | undefined {
  const [file] = read('jd.yaml')
  if (!file) return 'build'
  const { out = 'build' } = Object(parsed?.read(fileHash(file.bytes))?.value ?? { out: null }) as { out?: unknown }
  return typeof out === 'string' ? out : undefined
}
