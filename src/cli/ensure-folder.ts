import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { isFolder } from './is-folder.ts'

/**
 * Makes a folder with those above it where there is none. Node's own way of doing so calls a read-only disk a missing
 * folder (https://github.com/nodejs/node/issues/47098), and where nothing can be made, as in `/proc`, it has no end.
 */
export function ensureFolder(folder: string, mode = 0o777): void {
  if (isFolder(folder)) return
  const above = path.dirname(folder)
  if (above !== folder) ensureFolder(above, mode)
  try {
    mkdirSync(folder, { mode })
  } catch (thrown) {
    // Another run may have made it by now.
    if (!isFolder(folder)) throw thrown
  }
}
