import { availableParallelism } from 'node:os'
import { exitCode } from './exit-code.ts'
import { UsageError } from './usage-error.ts'
import { openFolderWatcher } from './watch/folder-watcher.ts'
import type { Stream, World } from './world.ts'

/** Where the program lies, which edition it is, and where it may keep what it can make again. */
export type Installed = Pick<World, 'shelf' | 'version' | 'edition' | 'cache'>

export interface ProcessWorld {
  readonly world: World
  /** Waits until the system has taken what was written. */
  readonly told: () => Promise<void>
}

/** The world of the running process. */
export function openProcessWorld(installed: Installed): ProcessWorld {
  const stderr = streamOf(
    () => process.stderr,
    () => {},
  )
  const stdout = streamOf(
    () => process.stdout,
    (code) => stderr.write(`jd: What there is to say cannot be written to stdout (${code})\n`),
  )
  const told: ProcessWorld['told'] = async () => {
    await stdout.told()
    await stderr.told()
  }
  return { world: worldWith(stdout, stderr, installed), told }
}

const worldWith = (stdout: Stream, stderr: Stream, installed: Installed): World => ({
  ...installed,
  get cwd() {
    return currentFolder()
  },
  env: process.env,
  today: () => new Date().toISOString().slice(0, 10),
  onInterrupt,
  watch: openFolderWatcher,
  stopwatch: () => {
    const start = process.hrtime.bigint()
    return () => Number(process.hrtime.bigint() - start) / 1e6
  },
  processors: availableParallelism,
  startWorker: async (ears) => (await import('./jobs/start-worker.ts')).startWorker(installed.shelf, ears),
  stdout,
  stderr,
  get converse() {
    return process.stdin.isTTY && process.stderr.isTTY ? converse : undefined
  },
})

/** A folder that somebody removed has no path any more. */
function currentFolder(): string {
  try {
    return process.cwd()
  } catch {
    throw new UsageError('The current folder is not there any more', [], 'Go to one that is')
  }
}

const converse: NonNullable<World['converse']> = async (conversation) => {
  const { converseOn } = await import('./converse-on.ts')
  return converseOn(process.stdin, process.stderr)(conversation)
}

/** What asks a process to end; a terminal that is closed hangs up. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const onInterrupt: World['onInterrupt'] = (stop) => {
  for (const ending of endings) process.on(ending, stop)
  return () => {
    for (const ending of endings) process.off(ending, stop)
  }
}

/**
 * A reader that has seen enough (`| head`) closes the pipe: that is no fault of ours. What cannot be told for another
 * reason, such as a full disk, is not done.
 */
function refused({ code = '' }: NodeJS.ErrnoException, tell: (code: string) => void): void {
  if (code === 'EPIPE') return
  process.exitCode = exitCode.usage
  tell(code)
}

/** Opened when somebody writes: to open a stream takes longer than to look. */
function streamOf(open: () => NodeJS.WriteStream, tell: (code: string) => void): Stream & Pick<ProcessWorld, 'told'> {
  let known: NodeJS.WriteStream | undefined
  let last: Promise<void> | undefined
  const stream = (): NodeJS.WriteStream => {
    if (known) return known
    known = open().on('error', (fault: NodeJS.ErrnoException) => refused(fault, tell))
    return known
  }
  return {
    write: (text) => {
      // Nothing to say may still be refused: by a full disk.
      if (text !== '') last = new Promise((resolve) => void stream().write(text, () => resolve()))
    },
    get isTerminal() {
      return stream().isTTY === true
    },
    get columns() {
      return stream().isTTY ? stream().columns : undefined
    },
    told: async () => {
      await last
      // That it was refused is told by an event of its own.
      if (last) await new Promise(setImmediate)
    },
  }
}
