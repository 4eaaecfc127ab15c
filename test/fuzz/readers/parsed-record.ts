import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { joinLayers } from '../../../src/cli/join-layers.ts'
import { openParsedStore } from '../../../src/cli/open-parsed-store.ts'
import { loadFile, type ParsedStore } from '../../../src/index.ts'
import { anyByteChange } from '../change-bytes.ts'
import { anyYamlChange } from '../change-tree.ts'
import { memoryLayer } from '../memory-layer.ts'
import type { Reader } from '../reader.ts'
import { ownFiles } from './yaml.ts'

const name = 'roles/account-manager/en.yaml'
const own = memoryLayer(new Map(Object.entries(ownFiles)))
const bytes = ownFiles[name] ?? new Uint8Array()

/** All that a reader of the file can see, as text. */
function seen(parsed?: ParsedStore): string {
  const sources = joinLayers(own, undefined, { version: '0.1.0', ...(parsed ? { parsed } : {}) })
  const { value, origins, diagnostics, faults, state } = loadFile(name, 'cell', sources)
  return JSON.stringify([value, [...origins], diagnostics, [...faults], state])
}

/** A folder for the user's cache that lasts for some work. */
function withCache<T>(work: (cache: string) => T): T {
  const cache = mkdtempSync(path.join(tmpdir(), 'jd-fuzz-'))
  try {
    return work(cache)
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
}

const storeIn = (cache: string): ParsedStore => openParsedStore({ shelf: path.join(cache, 'no-shelf'), cache })

/** What the program itself keeps of the file. */
const kept = (): Uint8Array =>
  withCache((cache) => {
    seen(storeIn(cache))
    const [record = ''] = readdirSync(cache)
    return new Uint8Array(readFileSync(path.join(cache, record)))
  })

/** A parsed file in the user's cache: whatever lies there, the file reads as it is written. */
export const parsedRecordReader: Reader = {
  name: 'parsed-record',
  extension: 'json',
  seeds: () => [kept()],
  anyChange: fc.oneof(
    anyByteChange(['{', '}', '[', ']', '"value"', '"places"', ',', ':', 'null', '{}']),
    anyYamlChange,
  ),
  share: 6,
  read: (record) =>
    withCache((cache) => {
      mkdirSync(cache, { recursive: true })
      writeFileSync(path.join(cache, `${createHash('sha256').update(bytes).digest('hex')}.json`), record)
      return seen(storeIn(cache)) === seen() ? [] : ['A spoiled cache changes what a file says']
    }),
}
