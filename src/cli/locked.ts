import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { ensureFolder } from './ensure-folder.ts'
import { isAlive } from './leftovers.ts'

/** What is done under the lock takes milliseconds: who holds it longer, died with it. In rounds of ten milliseconds. */
const patience = 500

/** Does what no other run may do at the same time in this folder, which is made where there is none. */
export function locked(folder: string, work: () => void): void {
  const lock = path.join(folder, '.jd-build.lock')
  ensureFolder(folder)
  for (let round = 0; !take(lock); round += 1) {
    if (round >= patience || isOrphaned(lock)) rmSync(lock, { force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
  }
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Whether it was free; it carries the process id of who has it, and the machine where that counts. */
function take(lock: string): boolean {
  const file = opened(lock)
  if (file === undefined) return false
  try {
    writeSync(file, `${process.pid} ${hostname()}`)
    return true
  } catch (thrown) {
    rmSync(lock, { force: true })
    throw thrown
  } finally {
    closeSync(file)
  }
}

function opened(lock: string): number | undefined {
  try {
    return openSync(lock, 'wx')
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return undefined
    throw thrown
  }
}

/**
 * Empty, it was only just taken; of this process's number, it is of another that has the same one elsewhere. Who holds
 * it on another machine, or in another container, cannot be asked.
 */
function isOrphaned(lock: string): boolean {
  try {
    const [pid = '', host = hostname()] = readFileSync(lock, 'utf8').split(' ')
    return host === hostname() && Number(pid) > 0 && !isAlive(Number(pid))
  } catch {
    return false
  }
}
