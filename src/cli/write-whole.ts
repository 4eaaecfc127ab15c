import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureFolder } from './ensure-folder.ts'

/** How often a file is written that vanishes before it has its name: somebody removes the folder, or sweeps it. */
const tries = 3

/**
 * Writes a file under a temporary name and renames it, so that an interrupted run leaves the old one whole. What cannot
 * be finished is taken away again: on a full disk it would take the room that is missing.
 */
export function writeWhole(folder: string, name: string, bytes: Uint8Array): void {
  for (let left = tries - 1; !tryToWrite(folder, name, bytes, left === 0); left -= 1);
}

/** Whether it is written; a file or folder that vanished under way is no fault yet unless it is the last try. */
function tryToWrite(folder: string, name: string, bytes: Uint8Array, isLast: boolean): boolean {
  const file = path.join(folder, name)
  const temporary = path.join(folder, temporaryName())
  try {
    ensureFolder(path.dirname(file))
    writeFileSync(temporary, bytes, { flag: 'wx' })
    renameSync(temporary, file)
    return true
  } catch (thrown) {
    rmSync(temporary, { force: true })
    if (isLast || (thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown
    return false
  }
}

/**
 * A name that no other run takes, also where two in containers have one process id and share a folder, and that is no
 * longer than any system allows, however long the file's own name is.
 */
export const temporaryName = (): string => `.jd-${process.pid}-${anyDigits()}.tmp`

/** Chance is enough where a name that is taken is refused; `node:crypto` takes longer to load than most commands run. */
export const anyDigits = (): string => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
