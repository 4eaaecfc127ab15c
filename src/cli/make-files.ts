import { mkdirSync, realpathSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { attempt } from './attempt.ts'
import { ensureFolder } from './ensure-folder.ts'
import { isThere } from './is-there.ts'
import { sweepLeftovers } from './leftovers.ts'
import { shown } from './read-sources.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'
import { temporaryName, writeWhole } from './write-whole.ts'

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
  const folders = new Set(files.map(({ name }) => path.dirname(path.join(root, name))))
  for (const folder of folders) sweepLeftovers(folder)
  return files.map(({ name, text }) => {
    const file = path.join(root, name)
    if (attempt(file, world, () => isThere(file))) return `${shown(file, world)} is there already\n`
    writeFile(root, name, text, world)
    return `${shown(file, world)}\n`
  })
}

/**
 * Makes a folder with all its files at once, or none of it: half a role would be in the way of the next try. An empty
 * folder of that name is taken. Gives back a line for each file.
 */
export function makeFolder(root: string, files: readonly NewFile[], world: World): readonly string[] {
  const folder = path.join(root, path.dirname(files[0]?.name ?? ''))
  const temporary = path.join(root, temporaryName())
  sweepLeftovers(root)
  attempt(folder, world, () => {
    mustStayInside(root, folder, world)
    try {
      mkdirSync(temporary)
      for (const { name, text } of files) writeFileSync(path.join(temporary, path.basename(name)), text)
      ensureFolder(path.dirname(folder))
      if (isThere(folder)) rmdirSync(folder)
      renameSync(temporary, folder)
    } catch (thrown) {
      rmSync(temporary, { force: true, recursive: true })
      throw thrown
    }
  })
  return files.map(({ name }) => `${shown(path.join(root, name), world)}\n`)
}

/** Writes one file of a workspace, whole; throws where the system refuses or a link leads out of the workspace. */
export function writeFile(root: string, name: string, text: string | Uint8Array, world: World): void {
  const file = path.join(root, name)
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  attempt(file, world, () => {
    mustStayInside(root, file, world)
    sweepLeftovers(path.dirname(file))
    writeWhole(path.dirname(file), path.basename(file), bytes)
  })
}

function mustStayInside(root: string, file: string, world: World): void {
  if (!isThere(root)) return
  const way = path.relative(realpathSync(root), realpathSync(nearestThere(path.dirname(file))))
  if (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)) return
  throw new UsageError(`\`${shown(file, world)}\` would be written through a link that leads out of the workspace`)
}

const nearestThere = (folder: string): string => (isThere(folder) ? folder : nearestThere(path.dirname(folder)))
