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
  const files = names
    .map((name) => ({ name, stats: statSync(path.join(folder, name)) }))
    .filter(({ stats }) => stats.isFile())
    .sort((a, b) => a.stats.mtimeMs - b.stats.mtimeMs)
  const old = files.slice(0, Math.max(files.length - most / 2, 0))
  for (const { name } of old) rmSync(path.join(folder, name), { force: true })
}
