import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ParsedRecord, ParsedStore } from '../index.ts'
import { ensureFolder } from './ensure-folder.ts'
import { withHash, withoutHash } from './hashed-text.ts'
import { removeOldest } from './remove-oldest.ts'
import type { World } from './world.ts'
import { writeWhole } from './write-whole.ts'

/** More files than a large workspace has, in a few editions of each. */
const most = 4000

/**
 * Parsed files by their content: those of the shelf come with the program, others are kept in the user's cache, each
 * below the hash of its record: a document says what stands there. A cache that cannot be read or written is none.
 */
export function openParsedStore({ shelf, cache }: Pick<World, 'shelf' | 'cache'>): ParsedStore {
  const shipped = path.join(shelf, 'dist', 'parsed')
  let swept = false
  return {
    read: (sha256) =>
      recordIn(shipped, sha256, (text) => text) ??
      (cache === undefined ? undefined : recordIn(cache, sha256, withoutHash)),
    write: (sha256, record) => {
      if (cache === undefined) return
      quietly(() => {
        ensureFolder(cache, 0o700)
        writeWhole(cache, nameOf(sha256), new TextEncoder().encode(withHash(JSON.stringify(record))))
        if (!swept) removeOldest(cache, most)
        swept = true
      })
    },
  }
}

const nameOf = (sha256: string): string => `${sha256}.json`

function recordIn(folder: string, sha256: string, textOf: (kept: string) => string): ParsedRecord | undefined {
  return quietly(() => {
    const kept = readFileSync(path.join(folder, nameOf(sha256)), 'utf8')
    const record = JSON.parse(textOf(kept)) as Partial<ParsedRecord> | null
    return record && 'value' in record && Array.isArray(record.places) ? (record as ParsedRecord) : undefined
  })
}

/** The result, or nothing where the system refuses: without its cache the program is slower, and no worse. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
