import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ensureFolder } from '../ensure-folder.ts'
import { removeOldest } from '../remove-oldest.ts'
import { writeWhole } from '../write-whole.ts'

/** What V8 made of each file of the program, by the file's name. */
export type CompiledCode = ReadonlyMap<string, Uint8Array>

/** One command's compiled code, kept from run to run. */
export interface CodeStore {
  readonly read: () => CompiledCode
  readonly write: (code: CompiledCode) => void
}

/** A few commands, for a few versions of Node. */
const most = 60

/**
 * Compiled code in a folder of the user's, which is for one edition of the program: V8 itself compares no more than the
 * length of the source. What is kept there is run: so a folder that others may write to is not used, and bytes that are
 * not as they were written are nothing.
 */
export function openCodeStore(folder: string, command: string): CodeStore {
  const file = `${command}-${process.version}-${process.arch}.bin`
  return {
    read: () => quietly(() => (isOwnFolder(folder) ? unpacked(readFileSync(path.join(folder, file))) : none)) ?? none,
    write: (code) => {
      quietly(() => {
        ensureFolder(folder, 0o700)
        if (!isOwnFolder(folder)) return
        writeWhole(folder, file, packed(code))
        removeOldest(folder, most)
      })
    },
  }
}

const none: CompiledCode = new Map()

/** Windows tells neither owner nor mode; there the folder lies in the user's profile. */
function isOwnFolder(folder: string): boolean {
  if (process.getuid === undefined) return true
  const { uid, mode } = lstatSync(folder)
  return uid === process.getuid() && (mode & 0o022) === 0
}

/** SHA-256 of what follows, the length of the list (4 bytes), the list of names and lengths as JSON, and the code. */
function packed(code: CompiledCode): Uint8Array {
  const list = Buffer.from(JSON.stringify([...code].map(([name, bytes]) => [name, bytes.length])))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(list.length)
  const content = Buffer.concat([length, list, ...code.values()])
  return Buffer.concat([digestOf(content), content])
}

function unpacked(pack: Buffer): CompiledCode {
  const content = pack.subarray(32)
  if (!digestOf(content).equals(pack.subarray(0, 32))) return none
  let at = 4 + content.readUInt32LE()
  const list = JSON.parse(content.toString('utf8', 4, at)) as readonly (readonly [string, number])[]
  return new Map(
    list.map(([name, length]) => {
      at += length
      return [name, content.subarray(at - length, at)]
    }),
  )
}

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** The result, or nothing where the system refuses: without its cache the program is slower, and no worse. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
