import { type FSWatcher, watch } from 'node:fs'
import { UsageError } from '../usage-error.ts'
import type { WatchedFolder } from './watched-folders.ts'

/** Tells that something changed in the folders that it watches, not what: whoever asks looks for himself. */
export interface FolderWatcher {
  /** Watches these folders from now on, and no others. */
  readonly watch: (folders: readonly WatchedFolder[]) => void
  readonly close: () => void
}

/**
 * One watcher of the system for each folder. A folder is told of files that are written in place and of those that
 * replace others by rename alike, on every system; watching whole trees at once is not as sound on Linux.
 */
export function openFolderWatcher(changed: () => void): FolderWatcher {
  const open = new Map<string, FSWatcher>()
  const closeOne = (key: string) => {
    open.get(key)?.close()
    open.delete(key)
  }
  const openOne = (key: string, folder: WatchedFolder) => {
    const watcher = open.has(key) ? undefined : watchOne(folder, changed)
    // A folder that goes away takes its watcher along; the folder above tells of it.
    watcher?.on('error', () => closeOne(key))
    if (watcher) open.set(key, watcher)
  }
  return {
    watch: (folders) => {
      const wanted = new Map(folders.map((folder) => [keyOf(folder), folder]))
      for (const key of [...open.keys()].filter((key) => !wanted.has(key))) closeOne(key)
      for (const [key, folder] of wanted) openOne(key, folder)
    },
    close: () => {
      for (const key of [...open.keys()]) closeOne(key)
    },
  }
}

const keyOf = ({ folder, identity, names = [] }: WatchedFolder): string => [identity, folder, ...names].join('\n')

function watchOne({ folder, names }: WatchedFolder, changed: () => void): FSWatcher | undefined {
  try {
    // Some systems do not say which entry it was.
    return watch(folder, (_, name) => {
      if (name === null || names === undefined || names.includes(name)) changed()
    })
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    if (code === undefined) throw thrown
    throw new UsageError(`The folder \`${folder}\` cannot be watched (${code})`)
  }
}
