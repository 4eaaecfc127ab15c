import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { SourceFile } from '../index.ts'
import type { Layer } from './layer.ts'

/** A folder on disk. */
export function folderLayer(root: string, nameOf: Layer['nameOf']): Layer {
  const isFile = (name: string): boolean => {
    const file = path.join(root, name)
    return existsSync(file) && statSync(file).isFile()
  }
  return {
    has: isFile,
    read: (name) => (isFile(name) ? [readInside(root, name, nameOf(name))] : []),
    foldersIn: (name) => foldersIn(path.join(root, name)),
    nameOf,
  }
}

/** A link that leads out of the workspace is not followed: it would read what the author never meant to publish. */
function readInside(root: string, name: string, shownAs: string): SourceFile {
  const refuse = (refused: string): SourceFile => ({ path: shownAs, bytes: new Uint8Array(), refused })
  try {
    const file = realpathSync(path.join(root, name))
    if (isInside(realpathSync(root), file)) return { path: shownAs, bytes: readFileSync(file) }
    return refuse('The file is a link that leads out of the workspace, so it was not read')
  } catch (thrown) {
    return refuse(`The file cannot be read (${(thrown as NodeJS.ErrnoException).code})`)
  }
}

function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}
