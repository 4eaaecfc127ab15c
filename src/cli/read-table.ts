import { readFileSync } from 'node:fs'
import path from 'node:path'
import { shown } from './read-sources.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

/** A table that the command line names. */
export interface Table {
  /** As messages show it. */
  readonly file: string
  readonly text: string
}

/** Reads it as UTF-8; one that is not there or is no text is a mistake of the command line. */
export function readTable(name: string, world: World): Table {
  const file = path.resolve(world.cwd, name)
  try {
    return { file: shown(file, world), text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) }
  } catch (thrown) {
    const { code = 'it is not UTF-8' } = thrown as NodeJS.ErrnoException
    const why = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : code
    throw new UsageError(`\`${shown(file, world)}\` cannot be read (${why})`, [], 'Save the table as CSV in UTF-8')
  }
}
