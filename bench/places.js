// The folders in which commands are timed, made anew for each run of the bench.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const packageFolder = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')

export function openPlaces() {
  const root = mkdtempSync(path.join(tmpdir(), 'jd-bench-'))
  const folder = (name) => {
    const made = path.join(root, name)
    mkdirSync(made, { recursive: true })
    return made
  }
  return { root, folder, close: () => rmSync(root, { recursive: true, force: true }) }
}

/** A workspace whose own role is a copy of one of the shelf, words and all, so that every word comes from its YAML. */
export function ownRole(folder, id, as = id) {
  const own = path.join(folder, 'roles', as)
  cpSync(path.join(packageFolder, 'roles', id), own, { recursive: true })
  return own
}

/** The package without what was parsed when it was made: as if every file were new. */
export function unparsedPackage(folder) {
  for (const name of ['bin', 'dist', 'roles', 'locales', 'schemas', 'package.json']) {
    cpSync(path.join(packageFolder, name), path.join(folder, name), { recursive: true })
  }
  rmSync(path.join(folder, 'dist', 'parsed'), { recursive: true, force: true })
  return folder
}

export const write = (folder, name, text) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), text)
}
