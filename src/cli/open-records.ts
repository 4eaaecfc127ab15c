import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from '../index.ts'
import { ensureFolder } from './ensure-folder.ts'
import { quietly } from './quietly.ts'
import { removeOldest } from './remove-oldest.ts'
import { writeWhole } from './write-whole.ts'

/** What runs keep for each other, as JSON under names that need no escaping. */
export interface Records {
  /** What was written, or nothing: what is not there, or not as it was written, is none. */
  readonly read: (name: string) => unknown
  readonly write: (name: string, record: unknown) => void
}

/**
 * Records in a folder of the user's, each below its own hash, for they are believed when they are read again. Once there are
 * more than `most` the oldest go. A folder that cannot be read or written is none, and nobody hears of it.
 */
export function openRecords(folder: string, most: number): Records {
  let swept = false
  return {
    read: (name) => quietly(() => JSON.parse(withoutHash(readFileSync(path.join(folder, fileOf(name)), 'utf8')))),
    write: (name, record) => {
      quietly(() => {
        ensureFolder(folder, 0o700)
        writeWhole(folder, fileOf(name), new TextEncoder().encode(withHash(JSON.stringify(record))))
        if (!swept) removeOldest(folder, most)
        swept = true
      })
    },
  }
}

const fileOf = (name: string): string => `${name}.json`

const withHash = (text: string): string => `${sha256(text)}\n${text}`

/** The text again; throws where it is not as it was written. */
function withoutHash(kept: string): string {
  const text = kept.slice(kept.indexOf('\n') + 1)
  if (withHash(text) !== kept) throw new Error('What was kept is spoilt')
  return text
}
