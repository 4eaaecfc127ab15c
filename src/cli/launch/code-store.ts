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

type Entry = readonly [name: string, length: number]

/**
 * Twice the same, because two copies are compared at once, and a sum of all words would take as long as compiling many
 * of them: the length of the list (4 bytes), the list as JSON, and the code, each piece beginning at a multiple of eight.
 */
function packed(code: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: readonly Entry[] = [...code].map(([name, bytes]) => [name, bytes.length])
  const list = Buffer.from(JSON.stringify(entries))
  const head = Buffer.alloc(4)
  head.writeUInt32LE(list.length)
  const copy = Buffer.concat([Buffer.concat([head, list]), ...code.values()].flatMap(filledUp))
  return Buffer.concat([copy, copy])
}

const filledUp = (bytes: Uint8Array): Uint8Array[] => [bytes, Buffer.alloc(spare(bytes.length))]

function unpacked(pack: Buffer): Pack {
  const [one, other] = [pack.subarray(0, pack.length / 2), pack.subarray(pack.length / 2)]
  const whole = (from: number, to: number): Buffer | undefined => {
    const bytes = one.subarray(from, to)
    return bytes.length === to - from && bytes.equals(other.subarray(from, to)) ? bytes : undefined
  }
  const end = 4 + one.readUInt32LE()
  const entries = JSON.parse(whole(0, end)?.toString('utf8', 4) ?? '[]') as readonly Entry[]
  let at = end + spare(end)
  const places = new Map(
    entries.map(([name, length]) => {
      const place = { from: at, to: at + length }
      at += length + spare(length)
      return [name, place]
    }),
  )
  return {
    names: [...places.keys()],
    get: (name) => {
      const place = places.get(name)
      return place && whole(place.from, place.to)
    },
  }
}

const spare = (length: number): number => -length & 7
