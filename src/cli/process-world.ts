import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cache-folder.ts'
import { converseOn } from './converse-on.ts'
import { openFolderWatcher } from './watch/folder-watcher.ts'
import type { Stream, World } from './world.ts'

/** The world of the running process; `here` is the URL of the program's file, one folder below the package. */
export function processWorld(here: string): World {
  const shelf = path.dirname(path.dirname(fileURLToPath(here)))
  const { version } = JSON.parse(readFileSync(path.join(shelf, 'package.json'), 'utf8')) as { version: string }
  const cache = cacheFolder(version, process.env)
  return {
    cwd: process.cwd(),
    shelf,
    version,
    ...(cache === undefined ? {} : { cache }),
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
