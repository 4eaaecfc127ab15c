import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { onTestFinished } from 'vitest'
import { serveTasks } from '../../src/cli/jobs/serve-tasks.ts'
import { main } from '../../src/cli/main.ts'
import type { World } from '../../src/cli/world.ts'

/** What a run left behind for the shell. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** One diagnostic as the JSON reporter prints it. */
export interface ReportedDiagnostic {
  readonly severity: string
  readonly rule: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly expected?: readonly string[]
  readonly help?: string
}

/** What `jd build --reporter json` prints. */
export interface BuildReport {
  readonly built: readonly {
    readonly role: string
    readonly lang: string
    readonly jurisdiction: string
    readonly format: string
    readonly path: string
    readonly sha256: string
    readonly bytes: number
    readonly cached: boolean
  }[]
  readonly diagnostics: readonly ReportedDiagnostic[]
  readonly summary: {
    readonly errors: number
    readonly warnings: number
    readonly notes: number
    readonly files: number
  }
}

export interface Workspace {
  /** Absolute path. */
  readonly folder: string
  readonly run: (...argv: readonly string[]) => Promise<Outcome>
  /** `jd build` with the JSON reporter; throws where stdout holds anything but one report. */
  readonly build: (...argv: readonly string[]) => Promise<BuildReport & { readonly code: number }>
  readonly write: (name: string, content: string | Uint8Array) => void
  readonly read: (name: string) => string
  readonly bytes: (name: string) => Buffer
  /** Every file below a folder, relative to the workspace, in alphabetical order; none if it is not there. */
  readonly files: (below?: string) => readonly string[]
}

export interface Outside {
  readonly env?: World['env']
  /** Whether stdout and stderr are terminals. */
  readonly terminal?: boolean
  /** How wide those are. */
  readonly columns?: number
  readonly onInterrupt?: World['onInterrupt']
  readonly watch?: World['watch']
  readonly stopwatch?: World['stopwatch']
  readonly processors?: number
  /** Of the program, as documents name it. */
  readonly version?: string
  readonly startWorker?: World['startWorker']
  /** Is called with what a run writes, when it writes it. */
  readonly heard?: (stream: 'stdout' | 'stderr', text: string) => void
  /** The current directory, relative to the workspace. */
  readonly cwd?: string
  /** Absolute path of the user's cache; absent = there is none. */
  readonly cache?: string
  /** What the person at the terminal types; after the last line that person quits. Absent = nobody sits there. */
  readonly answers?: readonly string[]
}

/** A fresh folder with these files as current directory, over the built-in shelf; gone when the test is. */
export function openWorkspace(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  outside: Outside = {},
): Workspace {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'jd-test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write: Workspace['write'] = (name, content) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  const run: Workspace['run'] = (...argv) => runIn(path.join(folder, outside.cwd ?? ''), argv, outside)
  const bytes: Workspace['bytes'] = (name) => readFileSync(path.join(folder, name))
  return {
    folder,
    run,
    write,
    bytes,
    read: (name) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes(name)),
    files: (below = '.') => filesBelow(folder, below),
    build: async (...argv) => {
      const { code, stdout } = await run('build', ...argv, '--reporter', 'json')
      return { code, ...(JSON.parse(stdout) as BuildReport) }
    },
  }
}

const nobodyWatches: World['watch'] = () => ({ watch: () => {}, close: () => {} })

/** A worker that is no thread; what it is told and what it answers is copied or handed over as between threads. */
export const workerInThisThread: World['startWorker'] = async ({ answered }) => {
  const { port1, port2 } = new MessageChannel()
  serveTasks(port2)
  port1.on('message', answered)
  return { post: (message) => port1.postMessage(message), end: async () => port1.close() }
}

/** One run of the program in a folder. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  {
    env = {},
    terminal = false,
    columns,
    onInterrupt = () => () => {},
    watch = nobodyWatches,
    stopwatch = () => () => 120,
    processors = 1,
    version = '0.0.0-test',
    startWorker = workerInThisThread,
    heard = () => {},
    cache,
    answers,
  }: Outside,
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' }
  const collect = (name: keyof typeof written): World['stdout'] => ({
    write: (text) => {
      written[name] += text
      heard(name, text)
    },
    isTerminal: terminal,
    ...(columns === undefined ? {} : { columns }),
  })
  const world: World = {
    cwd,
    shelf: process.cwd(),
    version,
    ...(cache === undefined ? {} : { cache }),
    env,
    today: () => '2026-11-21',
    onInterrupt,
    watch,
    stopwatch,
    processors: () => processors,
    startWorker,
    stdout: collect('stdout'),
    stderr: collect('stderr'),
    ...(answers === undefined ? {} : { converse: conversationWith(answers, collect('stderr')) }),
  }
  const code = await main(argv, world)
  return { code, ...written }
}

/** A person who types these lines and then quits; each line is shown behind its question, as on a terminal. */
function conversationWith(answers: readonly string[], screen: World['stdout']): NonNullable<World['converse']> {
  const quit = new Error('quit')
  const left = [...answers]
  return async (conversation) => {
    try {
      return await conversation(async (question) => {
        const answer = left.shift()
        screen.write(`${question}${answer ?? ''}\n`)
        if (answer === undefined) throw quit
        return answer.trim()
      })
    } catch (thrown) {
      if (thrown !== quit) throw thrown
      return undefined
    }
  }
}

function filesBelow(folder: string, below: string): readonly string[] {
  try {
    return readdirSync(path.join(folder, below), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(below, name.split(path.sep).join('/')))
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .sort()
  } catch {
    return []
  }
}
