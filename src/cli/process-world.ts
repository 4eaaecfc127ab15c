import { availableParallelism } from 'node:os'
import { openFolderWatcher } from './watch/folder-watcher.ts'
import type { Stream, World } from './world.ts'

/** Where the program lies, which edition it is, and where it may keep what it can make again. */
export type Installed = Pick<World, 'shelf' | 'version' | 'edition' | 'cache'>

/** The world of the running process. Streams are opened when somebody writes: to open one takes longer than to look. */
export const processWorld = (installed: Installed): World => ({
  ...installed,
  cwd: process.cwd(),
  env: process.env,
  today: () => new Date().toISOString().slice(0, 10),
  onInterrupt,
  watch: openFolderWatcher,
  stopwatch: () => {
    const start = performance.now()
    return () => performance.now() - start
  },
  processors: availableParallelism,
  startWorker: async (ears) => (await import('./jobs/start-worker.ts')).startWorker(installed.shelf, ears),
  stdout: streamOf(() => process.stdout),
  stderr: streamOf(() => process.stderr),
  get converse() {
    return process.stdin.isTTY && process.stderr.isTTY ? converse : undefined
  },
})

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

function streamOf(open: () => NodeJS.WriteStream): Stream {
  let known: NodeJS.WriteStream | undefined
  const stream = (): NodeJS.WriteStream => {
    if (known) return known
    // A reader that has seen enough (`| head`) closes the pipe: that is no fault of ours.
    known = open().on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EPIPE') throw fault
    })
    return known
  }
  return {
    write: (text) => void stream().write(text),
    get isTerminal() {
      return stream().isTTY === true
    },
    get columns() {
      return stream().isTTY ? stream().columns : undefined
    },
  }
}
