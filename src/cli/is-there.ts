import { lstatSync } from 'node:fs'

/** Whether there is anything of that name: also a folder, a link that leads nowhere, and what the system will not look at. */
export function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch {
    return true
  }
}
