import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, type TestContext } from 'vitest'
import { program } from './program.ts'

const asked = Number(process.env.FAULT_TRIES) || 20

/** How often signals are tried, and other faults whose moment is drawn; FAULT_TRIES names another number than CI's. */
export const tries = { signals: asked, others: Math.ceil(asked / 5) } as const

/** What is told of a fault in the table of docs/strength/faults.md, beside the test's name and its result. */
export interface FaultReport {
  readonly tries: number
  /** How many of them met the program at work, where that is left to chance. */
  readonly hits?: number
}

declare module 'vitest' {
  interface TaskMeta {
    fault?: FaultReport
  }
}

export const report = ({ task }: Pick<TestContext, 'task'>, fault: FaultReport): void => {
  task.meta.fault = fault
}

/** 48 documents. */
export const all = ['build', 'account-manager', '--lang', 'all', '--jurisdiction', 'all'] as const

/** Eight documents in two formats, one of which cannot tell who wrote it. */
export const few = [
  'build',
  'account-manager',
  '--lang',
  'et',
  '--jurisdiction',
  'all',
  '--format',
  'docx,html',
] as const

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function drawFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  /** Milliseconds from its start. */
  readonly lasted: number
}

/** Starts the program; `meanwhile` may do it harm. */
export async function jd(
  argv: readonly string[],
  options: SpawnOptions & { readonly node?: readonly string[] },
  meanwhile: (child: ChildProcess) => void = () => {},
): Promise<Ended> {
  const { node = [], ...rest } = options
  return ended(spawn(process.execPath, [...node, program, ...argv], { ...rest, env: plainEnv(rest.env) }), meanwhile)
}

/** Starts the program with what a line of bash does to it; `"$@"` is the program. */
export const jdInShell = (line: string, argv: readonly string[], options: SpawnOptions): Promise<Ended> =>
  ended(
    spawn('bash', ['-c', line, 'bash', process.execPath, program, ...argv], {
      ...options,
      env: plainEnv(options.env),
    }),
  )

/** What a machine of its own adds to each start of Node is no part of the program. */
function plainEnv(env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, NODE_EXTRA_CA_CERTS: __, ...inherited } = process.env
  return { ...inherited, ...env }
}

function ended(child: ChildProcess, meanwhile: (child: ChildProcess) => void = () => {}): Promise<Ended> {
  const started = performance.now()
  const said = { stdout: '', stderr: '' }
  child.stdout?.on('data', (text: Buffer) => (said.stdout += text))
  child.stderr?.on('data', (text: Buffer) => (said.stderr += text))
  meanwhile(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, ...said, lasted: performance.now() - started }))
  })
}

/** Every file below a folder with its bytes, by its name; none where there is no folder. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    return new Map(
      names
        .filter((name) => statSync(path.join(folder, name)).isFile())
        .map((name) => [name, readFileSync(path.join(folder, name))]),
    )
  } catch {
    return new Map()
  }
}

/** The list and what else `jd` keeps beside its outputs is no output. */
const isOutput = (name: string): boolean => !path.basename(name).startsWith('.jd-')

/** Every output that is there is byte for byte one that a run gives to which nothing happens. */
export function expectWhole(folder: string, ...undisturbed: readonly ReadonlyMap<string, Buffer>[]): void {
  const torn = [...filesIn(folder)].filter(
    ([name, bytes]) => isOutput(name) && !undisturbed.some((files) => files.get(name)?.equals(bytes)),
  )
  expect(torn.map(([name, bytes]) => `${name} (${bytes.length} bytes)`)).toEqual([])
}

/** The folder is as a run leaves it to which nothing happens: the same files, a list of the same, and nothing besides. */
export function expectSame(folder: string, undisturbed: ReadonlyMap<string, Buffer>): void {
  const files = filesIn(folder)
  expect([...files.keys()]).toEqual([...undisturbed.keys()])
  for (const [name, bytes] of undisturbed) {
    if (name === listName) expect(listedIn(files.get(name))).toEqual(listedIn(bytes))
    else expect(files.get(name)?.equals(bytes) ? name : `not ${name}`).toBe(name)
  }
}

const listName = '.jd-build.json'

/** The outputs on the list, without what it says of earlier runs. */
const listedIn = (list: Buffer | undefined): unknown => JSON.parse(list?.toString('utf8') ?? '{}').files

/** A line that no run may say, whatever happens to it. */
export const notBroken = (run: Ended): void => {
  expect({ code: run.code, broken: run.stderr.includes('jd is broken') }).not.toEqual({ code: 3, broken: true })
  expect(run.stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
}
