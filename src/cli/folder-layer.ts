import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { SourceFile } from '../index.ts'
import type { Layer } from './layer.ts'
import { UsageError } from './usage-error.ts'

/** A folder on disk. */
export function folderLayer(root: string, nameOf: Layer['nameOf']): Layer {
  let realRoot: string | undefined
  const realRootOf = (): string => {
    realRoot ??= realpathSync.native(root)
    return realRoot
  }
  const has = (name: string): boolean => mayBeFile(path.join(root, name))
  return {
    has,
    read: (name) => (has(name) ? [readInside(path.join(root, name), nameOf(name), realRootOf)] : []),
    foldersIn: (name) => foldersIn(path.join(root, name), nameOf(name)),
    nameOf,
  }
}

/** What the system does not let us see counts as a file, so that it is refused by name and nothing takes its place. */
function mayBeFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
  } catch {
    return true
  }
}

/** A link that leads out of the workspace is not followed: it would read what the author never meant to publish. */
function readInside(name: string, shownAs: string, realRoot: () => string): SourceFile {
  const refuse = (refused: string): SourceFile => ({ path: shownAs, bytes: new Uint8Array(), refused })
  try {
    const file = realpathSync.native(name)
    if (isInside(realRoot(), file)) return { path: shownAs, bytes: readFileSync(file) }
    return refuse('The file is a link that leads out of the workspace, so it was not read')
  } catch (thrown) {
    return refuse(`The file cannot be read (${(thrown as NodeJS.ErrnoException).code})`)
  }
}

function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

/** None where there is no folder, or none any more. */
function foldersIn(folder: string, shownAs: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
  } catch (thrown) {
    const { code = '' } = thrown as NodeJS.ErrnoException
    if (['ENOENT', 'ENOTDIR'].includes(code)) return []
    throw new UsageError(`The folder \`${shownAs}\` cannot be read (${code})`)
  }
}
