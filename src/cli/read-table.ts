import path from 'node:path'
import type { SourceFile } from '../index.ts'
import { readFile, UnreadableFile } from './read-file.ts'
import { shown } from './read-sources.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

/** A table that the command line names; one that is not there is a mistake of the command line. */
export function readTable(name: string, world: World): SourceFile {
  const file = path.resolve(world.cwd, name)
  try {
    return { path: shown(file, world), bytes: readFile(file) }
  } catch (thrown) {
    if (!(thrown instanceof UnreadableFile)) throw thrown
    throw new UsageError(`\`${shown(file, world)}\` ${thrown.message}`)
  }
}
