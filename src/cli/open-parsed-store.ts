import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ParsedRecord, ParsedStore } from '../index.ts'
import { openRecords } from './open-records.ts'
import { quietly } from './quietly.ts'
import type { World } from './world.ts'

/** More files than a large workspace has, in a few editions of each. */
const most = 4000

/** Parsed files by their content: those of the shelf come with the program, others are kept in the user's cache. */
export function openParsedStore({ shelf, cache }: Pick<World, 'shelf' | 'cache'>): ParsedStore {
  const shipped = path.join(shelf, 'dist', 'parsed')
  const own = cache === undefined ? undefined : openRecords(cache, most)
  return {
    read: (sha256) =>
      wholeOf(quietly(() => JSON.parse(readFileSync(path.join(shipped, `${sha256}.json`), 'utf8')))) ??
      wholeOf(own?.read(sha256)),
    write: (sha256, record) => own?.write(sha256, record),
  }
}

function wholeOf(record: unknown): ParsedRecord | undefined {
  const { places } = (record ?? {}) as Partial<ParsedRecord>
  return Array.isArray(places) && 'value' in (record as object) ? (record as ParsedRecord) : undefined
}
