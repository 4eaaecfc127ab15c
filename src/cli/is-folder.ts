import { statSync } from 'node:fs'

/** Whether there is a folder of that name; also where a link leads to one. What nobody lets us see is none. */
export function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory()
  } catch {
    return false
  }
}
