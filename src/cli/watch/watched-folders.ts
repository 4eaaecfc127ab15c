import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** A folder whose changes are told. */
export interface WatchedFolder {
  /** Absolute path. */
  readonly folder: string
  /** Tells this folder from another one that was put in its place. */
  readonly identity: string
  /** The entries that matter; absent = all. */
  readonly names?: readonly string[]
}

/** What a workspace is made of, in its folder. */
const parts = ['jd.yaml', 'roles', 'locales'] as const

/**
 * Every folder that a build reads: of the workspace the few entries that matter, its roles and locales with all that is
 * below, and where the files lie that options and settings name. What the build itself writes is not watched.
 */
export function watchedFolders(root: string, files: readonly string[], out: string): readonly WatchedFolder[] {
  const own = [
    { folder: root, names: parts },
    ...files.map((file) => ({ folder: path.dirname(file), names: [path.basename(file)] })),
    ...['roles', 'locales']
      .flatMap((name) => withFoldersBelow(path.join(root, name), out))
      .map((folder) => ({ folder })),
  ]
  return own.flatMap(({ folder, ...rest }) => {
    const identity = identityOf(folder)
    return identity === undefined ? [] : [{ folder, identity, ...rest }]
  })
}

/** Nothing where there is no folder, or none that can be seen. */
function identityOf(folder: string): string | undefined {
  try {
    const there = statSync(folder)
    return there.isDirectory() ? `${there.dev}:${there.ino}:${there.birthtimeMs}` : undefined
  } catch {
    return undefined
  }
}

function withFoldersBelow(folder: string, out: string): readonly string[] {
  if (folder === out) return []
  return [folder, ...foldersIn(folder).flatMap((name) => withFoldersBelow(path.join(folder, name), out))]
}

/** None where it is gone by now. */
function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  } catch {
    return []
  }
}
