import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { SourceFile } from '../index.ts'
import { isThere } from './is-there.ts'
import type { Layer } from './layer.ts'
import { readFile, UnreadableFile } from './read-file.ts'
import { UsageError } from './usage-error.ts'

/** A folder on disk. What is there and is no file, or a link that leads nowhere, is refused by name and not passed over. */
export function folderLayer(root: string, nameOf: Layer['nameOf']): Layer {
  let realRoot: string | undefined
  const realRootOf = (): string => {
    realRoot ??= realpathSync.native(root)
    return realRoot
  }
  const has = (name: string): boolean => isThere(path.join(root, name))
  return {
    has,
    read: (name) => (has(name) ? [readInside(path.join(root, name), nameOf(name), realRootOf)] : []),
    foldersIn: (name) => foldersIn(path.join(root, name), nameOf(name)),
    nameOf,
  }
}

/** A link that leads out of the workspace is not followed: it would read what the author never meant to publish. */
function readInside(name: string, shownAs: string, realRoot: () => string): SourceFile {
  const refuse = (refused: string): SourceFile => ({ path: shownAs, bytes: new Uint8Array(), refused })
  try {
    const file = realpathSync.native(name)
    if (isInside(realRoot(), file)) return { path: shownAs, bytes: readFile(file) }
    return refuse('The file is a link that leads out of the workspace, so it was not read')
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) return refuse(`The file ${thrown.message}`)
    const { code = '' } = thrown as NodeJS.ErrnoException
    return refuse(`The file ${nowhere[code] ?? `cannot be read (${code})`}`)
  }
}

/** Where a link may lead, by the code of the system. */
const nowhere: Readonly<Record<string, string>> = {
  ELOOP: 'is a link that leads back to itself',
  ENOENT: 'is a link that leads nowhere',
}

function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

/** A link to a folder counts as one, so that what it leads to outside is refused by name. */
function foldersIn(folder: string, shownAs: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter((entry) => isFolder(entry, folder)).map(({ name }) => name)
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR') throw new UsageError(`\`${shownAs}\` is no folder`)
    throw new UsageError(`The folder \`${shownAs}\` cannot be read (${code})`)
  }
}

function isFolder(entry: Dirent, folder: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  try {
    return statSync(path.join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}
