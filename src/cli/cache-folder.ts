import { homedir } from 'node:os'
import path from 'node:path'
import type { World } from './world.ts'

/**
 * Where a program of this version keeps what it can make again: XDG_CACHE_HOME, LOCALAPPDATA of Windows, else `.cache`
 * at home (XDG Base Directory Specification 0.8); absent where nobody has a home.
 */
export function cacheFolder(version: string, env: World['env']): string | undefined {
  const base = [env.XDG_CACHE_HOME, env.LOCALAPPDATA].find((folder) => folder !== undefined && path.isAbsolute(folder))
  const folder = base ?? (home() === undefined ? undefined : path.join(home() ?? '', '.cache'))
  return folder === undefined ? undefined : path.join(folder, 'jobdesc', version)
}

function home(): string | undefined {
  try {
    const folder = homedir()
    return path.isAbsolute(folder) ? folder : undefined
  } catch {
    return undefined
  }
}
