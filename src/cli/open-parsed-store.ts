import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { ParsedRecord, ParsedStore } from '../index.ts'
import type { World } from './world.ts'
import { writeWhole } from './write-whole.ts'

/** More files than a large workspace has, in a few editions of each. */
const most = 4000

/**
 * Parsed files by their content: those of the shelf come with the program, others are kept in the user's cache. A cache
 * that cannot be read or written is none.
 */
export function openParsedStore({ shelf, cache }: Pick<World, 'shelf' | 'cache'>): ParsedStore {
  const shipped = path.join(shelf, 'dist', 'parsed')
  let swept = false
  return {
    read: (sha256) => recordIn(shipped, sha256) ?? (cache === undefined ? undefined : recordIn(cache, sha256)),
    write: (sha256, record) => {
      if (cache === undefined) return
      quietly(() => {
        mkdirSync(cache, { recursive: true, mode: 0o700 })
        writeWhole(cache, nameOf(sha256), new TextEncoder().encode(JSON.stringify(record)))
        if (!swept) sweep(cache)
        swept = true
      })
    },
  }
}

const nameOf = (sha256: string): string => `${sha256}.json`

function recordIn(folder: string, sha256: string): ParsedRecord | undefined {
  return quietly(() => {
    const record = JSON.parse(readFileSync(path.join(folder, nameOf(sha256)), 'utf8')) as Partial<ParsedRecord> | null
    return record && 'value' in record && Array.isArray(record.places) ? (record as ParsedRecord) : undefined
  })
}

/** Once there are too many, the older half goes. */
function sweep(folder: string): void {
  const names = readdirSync(folder)
  if (names.length <= most) return
  const byAge = names.map((name) => ({ name, age: statSync(path.join(folder, name)).mtimeMs }))
  const old = byAge.sort((a, b) => a.age - b.age).slice(0, names.length - most / 2)
  for (const { name } of old) rmSync(path.join(folder, name), { force: true })
}

/** The result, or nothing where the system refuses: without its cache the program is slower, and no worse. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
