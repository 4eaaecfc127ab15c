import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { type Change, someOf } from './change.ts'
import { type Fault, judge } from './judge.ts'
import { minimise } from './minimise.ts'
import type { Reader } from './reader.ts'
import { openWatchdog, type Watchdog } from './watchdog.ts'

/** Inputs that showed a fault stay here, so that every later run tries them again. */
export const foundFolder = 'test/fuzz/found'

/** As the environment says: FUZZ_SEED chooses the inputs, FUZZ_RUNS how many. */
export const asked = (runs: number): FuzzOptions => ({
  seed: Number(process.env.FUZZ_SEED ?? 20261122),
  runs: Number(process.env.FUZZ_RUNS ?? runs),
})

export interface FuzzOptions {
  readonly seed: number
  /** Over all readers, which share them. */
  readonly runs: number
}

export interface Fuzzed {
  readonly runs: number
  /** Each with the reader, the seed and the file that it was kept in. */
  readonly faults: readonly string[]
}

/** Far beyond what a fault of time is: nobody waits for the end. */
const hangsAfter = 20

/** Spoiled inputs to each reader; a fault is made small, written to `found/` and told once. */
export async function fuzz(readers: readonly Reader[], { seed, runs }: FuzzOptions): Promise<Fuzzed> {
  const watchdog = openWatchdog(path.join(tmpdir(), 'jd-fuzz'), hangsAfter)
  const shares = readers.reduce((sum, { share }) => sum + share, 0)
  let done = 0
  const faults: string[] = []
  for (const reader of readers) {
    const own = Math.max(1, Math.round((runs * reader.share) / shares))
    faults.push(...(await fuzzOne(reader, seed, own, watchdog)))
    done += own
  }
  await watchdog.close()
  return { runs: done, faults }
}

async function fuzzOne(reader: Reader, seed: number, runs: number, watchdog: Watchdog): Promise<readonly string[]> {
  const seeds = await reader.seeds()
  const own = seed + ([...reader.name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0) % 1_000_000)
  const known = new Map<string, string>()
  const since = process.cpuUsage()
  let run = 0
  for (const spoiled of spoil(reader, seeds, own, runs)) {
    const judged = watched(reader, watchdog)
    const fault = await judged(spoiled)
    run += 1
    if (fault && !known.has(fault.kind)) {
      const told = await kept(reader, spoiled, fault, { seed, run }, judged)
      known.set(fault.kind, told)
      if (process.env.FUZZ_VERBOSE) console.log(told)
    }
  }
  if (process.env.FUZZ_VERBOSE) {
    const { user, system } = process.cpuUsage(since)
    console.log(
      `${reader.name}: ${runs} runs, ${((user + system) / 1000 / runs).toFixed(1)} ms each, ${known.size} faults`,
    )
  }
  return [...known.values()]
}

const watched =
  (reader: Reader, watchdog: Watchdog) =>
  async (bytes: Uint8Array): Promise<Fault | undefined> => {
    watchdog.reads(reader.name, reader.extension, bytes)
    try {
      return await judge(reader, bytes)
    } finally {
      watchdog.rests()
    }
  }

/** Each input is some sound one after a few changes; of many at once no more is held than their recipes. */
export function* spoil(
  { anyChange }: Reader,
  seeds: readonly Uint8Array[],
  seed: number,
  runs: number,
): Generator<Uint8Array> {
  const anyRecipe = fc.tuple(fc.nat(seeds.length - 1), someOf(anyChange))
  const atOnce = 200
  for (let made = 0; made < runs; made += atOnce) {
    const recipes = fc.sample(anyRecipe, { seed: seed + made, numRuns: Math.min(atOnce, runs - made) })
    for (const [which, changes] of recipes) yield changed(seeds[which] ?? new Uint8Array(), changes, seeds)
  }
}

const changed = (bytes: Uint8Array, changes: readonly Change[], others: readonly Uint8Array[]): Uint8Array =>
  changes.reduce((made, change) => change(made, others), bytes)

async function kept(
  reader: Reader,
  spoiled: Uint8Array,
  { kind, complaints }: Fault,
  { seed, run }: { readonly seed: number; readonly run: number },
  judged: (bytes: Uint8Array) => Promise<Fault | undefined>,
): Promise<string> {
  const least = await minimise(spoiled, async (bytes) => (await judged(bytes))?.kind === kind)
  const hash = createHash('sha256').update(least).digest('hex').slice(0, 8)
  const file = path.posix.join(foundFolder, `${reader.name}--${hash}.${reader.extension}`)
  mkdirSync(foundFolder, { recursive: true })
  writeFileSync(file, least)
  return `${reader.name}, FUZZ_SEED=${seed}, run ${run}, kept as ${file}: ${complaints.join('\n').slice(0, 1500)}`
}
