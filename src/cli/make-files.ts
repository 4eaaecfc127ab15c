import { realpathSync } from 'node:fs'
import path from 'node:path'
import { isThere } from './is-there.ts'
import { shown } from './read-sources.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'
import { writeWhole } from './write-whole.ts'

/** A file that a workspace is to have. */
export interface NewFile {
  /** Relative to the workspace, with `/`. */
  readonly name: string
  readonly text: string
}

/**
 * Writes the files that are not there yet; one that is stays as it is. Gives back a line for each, with its path
 * relative to the current directory.
 */
export function makeFiles(root: string, files: readonly NewFile[], world: World): readonly string[] {
  return files.map(({ name, text }) => {
    const file = path.join(root, name)
    if (attempt(file, world, () => isThere(file))) return `${shown(file, world)} is there already\n`
    writeFile(root, name, text, world)
    return `${shown(file, world)}\n`
  })
}

/** Writes one file of a workspace, whole; throws where the system refuses or a link leads out of the workspace. */
export function writeFile(root: string, name: string, text: string, world: World): void {
  const file = path.join(root, name)
  attempt(file, world, () => {
    mustStayInside(root, file, world)
    writeWhole(path.dirname(file), path.basename(file), new TextEncoder().encode(text))
  })
}

/** What the system refuses here (no permission, a file where a folder should be) is for the user to mend. */
export function attempt<T>(file: string, world: World, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === undefined) throw thrown
    throw new UsageError(`\`${shown(file, world)}\` cannot be written (${code})`)
  }
}

function mustStayInside(root: string, file: string, world: World): void {
  if (!isThere(root)) return
  const way = path.relative(realpathSync(root), realpathSync(nearestThere(path.dirname(file))))
  if (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)) return
  throw new UsageError(`\`${shown(file, world)}\` would be written through a link that leads out of the workspace`)
}

const nearestThere = (folder: string): string => (isThere(folder) ? folder : nearestThere(path.dirname(folder)))
