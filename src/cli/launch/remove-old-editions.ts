import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

/** As many as somebody goes back to. */
const most = 4

/** `0.1.0-6f1c2a9d03be`: version, and the edition of the bundle. */
const edition = /^\d+\.\d+\.\d+.*-[0-9a-f]{12}$/

/** Takes away what programs kept here that have long been replaced; `folder` holds one folder for each edition. */
export function removeOldEditions(folder: string): void {
  try {
    const names = readdirSync(folder).filter((name) => edition.test(name))
    const byAge = names.map((name) => ({ name, age: statSync(path.join(folder, name)).mtimeMs }))
    const old = byAge.sort((a, b) => b.age - a.age).slice(most)
    for (const { name } of old) rmSync(path.join(folder, name), { recursive: true, force: true })
  } catch {
    // There is none yet, or somebody else's run takes them away.
  }
}
