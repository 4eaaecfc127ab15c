import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Sources, sha256 } from '../../index.ts'
import { givenDay } from '../given-day.ts'
import { runInputs, runQuestion } from '../inputs/run-question.ts'
import { openRecords, type Records } from '../open-records.ts'
import type { Run } from '../open-run.ts'
import { openVoice, type Seen, type Voice } from '../open-voice.ts'
import type { World } from '../world.ts'
import type { CheckOptions } from './check-files.ts'
import type { Checked } from './tell-findings.ts'

/** What a check found in files that said this. */
interface FindingsRecord {
  readonly inputs: string
  readonly from: readonly string[]
  readonly checked: Checked
}

/** Command lines that people use in turn, on a few days. */
const most = 200

/** Keeps what was found in the user's cache, for the same question about the same files. */
export function rememberFindings(
  paths: readonly string[],
  options: CheckOptions,
  checked: Checked,
  { library, world }: Run,
): void {
  const records = recordsFor(options, world)
  if (records === undefined) return
  const from = [...library.asked].sort()
  const record: FindingsRecord = { inputs: runInputs(from, library.sources), from, checked }
  records.write(nameOf(paths, options, world), record)
}

/** What an earlier run found, if the files are as they were; loads nothing that looks for faults. */
export function rememberedFindings(
  paths: readonly string[],
  options: CheckOptions,
  sources: Sources,
  world: World,
): { readonly checked: Checked; readonly voice: Voice } | undefined {
  const record = wholeOf(recordsFor(options, world)?.read(nameOf(paths, options, world)))
  if (!record) return undefined
  const seen: Seen = new Map()
  if (record.inputs !== runInputs(record.from, noting(sources, seen))) return undefined
  return { checked: record.checked, voice: openVoice(options, world, seen) }
}

/** Files of a git ref are not among the inputs, and SARIF lists rules, which are what need not be loaded. */
const recordsFor = ({ against, reporter }: CheckOptions, { cache }: World): Records | undefined =>
  against !== undefined || reporter === 'sarif' || cache === undefined
    ? undefined
    : openRecords(path.join(cache, 'findings'), most)

/** Findings name files from the current directory; whether a word is a path depends on what is there. */
function nameOf(paths: readonly string[], options: CheckOptions, world: World): string {
  const there = paths.map((name) => existsSync(path.resolve(world.cwd, name)))
  const day = givenDay(options.date ?? world.today())
  const where = [world.cwd, options.workspace ?? null]
  return sha256(JSON.stringify([runQuestion(paths, options, world), there, day, where]))
}

function wholeOf(record: unknown): FindingsRecord | undefined {
  const { inputs, from, checked } = (record ?? {}) as Partial<FindingsRecord>
  const isWhole = typeof inputs === 'string' && Array.isArray(from) && Array.isArray(checked?.diagnostics)
  return isWhole && checked ? { inputs, from, checked } : undefined
}

/** The lines that findings show come from the files as they are read here. */
const noting = (sources: Sources, seen: Seen): Sources => ({
  ...sources,
  read: (name) => {
    const files = sources.read(name)
    for (const { path, bytes } of files) seen.set(path, bytes)
    return files
  },
})
