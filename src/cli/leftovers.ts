import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { quietly } from './quietly.ts'

/** How long a run may go on without a sign of life, generously; milliseconds. */
const longest = 3_600_000

/** What a run keeps while it is at work: its end names it a journal, which is read before it is taken away. */
export const journalEnd = '.journal.tmp'

/** Takes away what an interrupted run left behind in a folder; another run that is still at work keeps its own. */
export function sweepLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    if (!name.endsWith(journalEnd) && isLeftover(folder, name))
      quietly(() => rmSync(path.join(folder, name), { recursive: true, force: true }))
  }
}

/** The names of a folder; none where it cannot be read. */
export const namesIn = (folder: string): readonly string[] => quietly(() => readdirSync(folder)) ?? []

/**
 * Whether this is a temporary file of a run that is no more. The number of a process is given out again, in a container
 * always the same one: what has this one's is of another where it is older, and nobody's stays for ever.
 */
export function isLeftover(folder: string, name: string): boolean {
  const [, pid] = /^\.jd-(\d+)-.*\.tmp$/.exec(name) ?? []
  if (pid === undefined) return false
  if (Number(pid) !== process.pid && !isAlive(Number(pid))) return true
  const born = Number(pid) === process.pid ? Date.now() - process.uptime() * 1000 : Date.now() - longest
  return (quietly(() => statSync(path.join(folder, name)).mtimeMs) ?? born) < born
}

/** A process of somebody else's may not be asked, and lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
}
