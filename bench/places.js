// The folders in which commands are timed, made anew for each run of the bench.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const packageFolder = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')

/** `cache` is what every timed command has for XDG_CACHE_HOME: nobody's own is read or filled. */
export function openPlaces() {
  const root = mkdtempSync(path.join(tmpdir(), 'jd-bench-'))
  const folder = (name) => {
    const made = path.join(root, name)
    mkdirSync(made, { recursive: true })
    return made
  }
  const remove = (...names) => rmSync(path.join(...names), { recursive: true, force: true })
  return { folder, remove, cache: folder('cache'), close: () => remove(root) }
}
