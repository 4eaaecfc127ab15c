import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ensureFolder } from '../ensure-folder.ts'
import { quietly } from '../quietly.ts'
import { removeOldest } from '../remove-oldest.ts'
import { writeWhole } from '../write-whole.ts'

/** What V8 made of each file of the program, by the file's name; nothing where it is not as it was written. */
export type CompiledCode = { readonly get: (name: string) => Uint8Array | undefined }

/** One command's compiled code, kept from run to run. */
export interface CodeStore {
  readonly read: () => CompiledCode
  /** Adds to what is kept, or replaces it. */
  readonly write: (code: ReadonlyMap<string, Uint8Array>) => void
}

/** A few commands, for a few versions of Node. */
const most = 60

/**
 * Compiled code in a folder of the user's, which is for one edition of the program: V8 itself compares no more than the
 * length of the source. What is kept there is run: so a folder that others may write to is not used, and bytes that are
 * not as they were written are nothing.
 */
export function openCodeStore(folder: string, command: string): CodeStore {
  const file = path.join(folder, `${command}-${process.version}-${process.arch}.bin`)
  const pack = lazily(() => (isOwnFolder(folder) ? unpacked(readFileSync(file)) : none))
  return {
    read: () => pack(),
    write: (code) => {
      quietly(() => {
        ensureFolder(folder, 0o700)
        if (!isOwnFolder(folder)) return
        const kept = pack().names.flatMap((name) => {
          const bytes = pack().get(name)
          return bytes ? [[name, bytes] as const] : []
        })
        writeWhole(folder, path.basename(file), packed(new Map([...kept, ...code])))
        removeOldest(folder, most)
      })
    },
  }
}

interface Pack extends CompiledCode {
  readonly names: readonly string[]
}

const none: Pack = { names: [], get: () => undefined }

function lazily(read: () => Pack): () => Pack {
  let pack: Pack | undefined
  return () => {
    pack ??= quietly(read) ?? none
    return pack
  }
}

/** Windows tells neither owner nor mode; there the folder lies in the user's profile. */
function isOwnFolder(folder: string): boolean {
  if (process.getuid === undefined) return true
  const { uid, mode } = lstatSync(folder)
  return uid === process.getuid() && (mode & 0o022) === 0
}

/** Name, length and checksum. */
type Entry = readonly [name: string, length: number, checksum: number]

/** The length of the list (4 bytes), the list as JSON, and the code, each piece beginning at a multiple of four. */
function packed(code: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: readonly Entry[] = [...code].map(([name, bytes]) => [name, bytes.length, checksumOf(bytes)])
  const list = Buffer.from(JSON.stringify(entries))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(list.length)
  return Buffer.concat([
    length,
    ...[list, ...code.values()].flatMap((bytes) => [bytes, Buffer.alloc(spare(bytes.length))]),
  ])
}

function unpacked(pack: Buffer): Pack {
  const end = 4 + pack.readUInt32LE()
  const entries = JSON.parse(pack.toString('utf8', 4, end)) as readonly Entry[]
  if (!entries.every(([, length]) => Number.isInteger(length) && length >= 0)) return none
  let at = end + spare(end)
  const places = new Map(
    entries.map(([name, length, checksum]) => {
      const place = { from: at, to: at + length, checksum }
      at += length + spare(length)
      return [name, place]
    }),
  )
  return {
    names: [...places.keys()],
    get: (name) => {
      const { from = 0, to = 0, checksum = 0 } = places.get(name) ?? {}
      // A file that was cut short has a list of more than it holds.
      if (!(to > 0 && to <= pack.length && Number.isSafeInteger(from) && from % 4 === 0)) return undefined
      const bytes = pack.subarray(from, to)
      return checksumOf(bytes) === checksum ? bytes : undefined
    },
  }
}

const spare = (length: number): number => -length & 3

/** Tells bytes that a disk spoilt; it is summed by words, and a hash of `node:crypto` would take longer to load. */
function checksumOf(bytes: Uint8Array): number {
  let sum = bytes.length
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
  for (let at = 0; at < words.length; at += 1) sum = (Math.imul(sum, 31) + (words[at] ?? 0)) | 0
  for (const byte of bytes.subarray(words.length << 2)) sum = (Math.imul(sum, 31) + byte) | 0
  return sum
}
