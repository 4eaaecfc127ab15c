import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder with those above it where there is none. On a disk that is read-only Node says of a recursive call that
 * there is no such folder, of a plain one the truth (https://github.com/nodejs/node/issues/47098).
 */
export function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown
    const missing = topmostMissing(folder)
    if (missing !== undefined) mkdirSync(missing)
    mkdirSync(folder, { recursive: true })
  }
}

/** Nothing where another run has made it by now. */
function topmostMissing(folder: string): string | undefined {
  if (existsSync(folder)) return undefined
  return topmostMissing(path.dirname(folder)) ?? folder
}
