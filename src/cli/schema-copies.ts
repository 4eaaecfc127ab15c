import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { attempt } from './attempt.ts'
import { sweepLeftovers } from './leftovers.ts'
import { writeFile } from './make-files.ts'
import { readFile } from './read-file.ts'
import { shown } from './read-sources.ts'
import type { World } from './world.ts'

const folder = '.jd/schemas'

/**
 * Brings the schemas of this `jd` into a workspace, so that editors complete without a network; they refer to each
 * other by file name. The folder is `jd`'s own: copies of another version are replaced. A line if anything was written.
 */
export function copySchemas(root: string, world: World): readonly string[] {
  const shelf = path.join(world.shelf, 'schemas')
  sweepLeftovers(path.join(root, folder))
  const names = readdirSync(shelf).filter((name) => name.endsWith('.schema.json'))
  const news = names.filter(
    (name) => textOf(path.join(root, folder, name), world) !== textOf(path.join(shelf, name), world),
  )
  for (const name of news) writeFile(root, `${folder}/${name}`, readFile(path.join(shelf, name)), world)
  return news.length === 0 ? [] : [`${shown(path.join(root, folder), world)}/\n`]
}

const textOf = (file: string, world: World): string | undefined =>
  attempt(file, world, () => (existsSync(file) ? readFile(file).toString('utf8') : undefined))
