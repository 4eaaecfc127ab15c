import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Sources, sha256 } from '../../index.ts'
import { findWorkspace } from '../find-workspace.ts'
import { givenDay } from '../given-day.ts'
import { withHash, withoutHash } from '../hashed-text.ts'
import { runInputs, runQuestion } from '../inputs/run-question.ts'
import type { Run } from '../open-run.ts'
import { openVoice, type Seen, type Voice } from '../open-voice.ts'
import { readSources } from '../read-sources.ts'
import { removeOldest } from '../remove-oldest.ts'
import type { World } from '../world.ts'
import { writeWhole } from '../write-whole.ts'
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
  const folder = folderOf(options, world)
  if (folder === undefined) return
  const from = [...library.asked].sort()
  const record: FindingsRecord = { inputs: runInputs(from, library.sources), from, checked }
  try {
    writeWhole(folder, fileOf(paths, options, world), new TextEncoder().encode(withHash(JSON.stringify(record))))
    removeOldest(folder, most)
  } catch {
    // A cache that cannot be written is none: the next run looks again.
  }
}

/** What an earlier run found, if the files are as they were; loads nothing that looks for faults. */
export function rememberedFindings(
  paths: readonly string[],
  options: CheckOptions,
  world: World,
): { readonly checked: Checked; readonly voice: Voice } | undefined {
  const folder = folderOf(options, world)
  const record = folder === undefined ? undefined : recordIn(path.join(folder, fileOf(paths, options, world)))
  if (!record) return undefined
  const seen: Seen = new Map()
  const sources = noting(readSources(world, findWorkspace(world.cwd, options.workspace)), seen)
  if (record.inputs !== runInputs(record.from, sources)) return undefined
  return { checked: record.checked, voice: openVoice(options, world, seen) }
}

/** Files of a git ref are not among the inputs, and SARIF lists rules, which are what need not be loaded. */
const folderOf = ({ against, reporter }: CheckOptions, { cache }: World): string | undefined =>
  against !== undefined || reporter === 'sarif' || cache === undefined ? undefined : path.join(cache, 'findings')

/** Findings name files from the current directory; whether a word is a path depends on what is there. */
function fileOf(paths: readonly string[], options: CheckOptions, world: World): string {
  const there = paths.map((name) => existsSync(path.resolve(world.cwd, name)))
  const day = givenDay(options.date ?? world.today())
  const where = [world.cwd, options.workspace ?? null]
  return `${sha256(JSON.stringify([runQuestion(paths, options, world), there, day, where]))}.json`
}

function recordIn(file: string): FindingsRecord | undefined {
  try {
    const { inputs, from, checked } = JSON.parse(withoutHash(readFileSync(file, 'utf8'))) as Partial<FindingsRecord>
    const isWhole = typeof inputs === 'string' && Array.isArray(from) && Array.isArray(checked?.diagnostics)
    return isWhole && checked ? { inputs, from, checked } : undefined
  } catch {
    return undefined
  }
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
