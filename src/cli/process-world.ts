import { converseOn } from './converse-on.ts'
import { openFolderWatcher } from './watch/folder-watcher.ts'
import type { Stream, World } from './world.ts'

/** Where the program lies, which edition it is, and where it may keep what it can make again. */
export type Installed = Pick<World, 'shelf' | 'version' | 'cache'>

/** The world of the running process. */
export function processWorld(installed: Installed): World {
  return {
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
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
    ...(process.stdin.isTTY && process.stderr.isTTY ? { converse: converseOn(process.stdin, process.stderr) } : {}),
  }
}

/** What asks a process to end; a terminal that is closed hangs up. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const onInterrupt: World['onInterrupt'] = (stop) => {
  for (const ending of endings) process.on(ending, stop)
  return () => {
    for (const ending of endings) process.off(ending, stop)
  }
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  // A reader that has seen enough (`| head`) closes the pipe: that is no fault of ours.
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault
  })
  const columns = stream.isTTY ? { columns: stream.columns } : {}
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY === true, ...columns }
}
