import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { sweepLeftovers } from './leftovers.ts'

/**
 * Once there are more files than `most` in a folder, those go that were written first, until half of that is left; what
 * an interrupted run left behind goes in any case.
 */
export function removeOldest(folder: string, most: number): void {
  sweepLeftovers(folder)
  const names = readdirSync(folder)
  if (names.length <= most) return
  const byAge = names.map((name) => ({ name, age: statSync(path.join(folder, name)).mtimeMs }))
  const old = byAge.sort((a, b) => a.age - b.age).slice(0, names.length - most / 2)
  for (const { name } of old) rmSync(path.join(folder, name), { force: true })
}
