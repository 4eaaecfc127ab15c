import { deflateOnce } from './deflate-once.ts'
import { joinBytes } from './join-bytes.ts'
import type { Parts } from './parts.ts'

/** Programs tell the kind of file from its first entries. */
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/**
 * The parts as a zip archive (PKWARE APPNOTE 6.3.10) whose bytes follow from the parts and the day alone. Without the
 * records of archives beyond four gigabytes: no Word file is one.
 */
export function zipParts(parts: Parts, date: Date): Uint8Array {
  const others = Object.keys(parts).filter((name) => !first.includes(name) && !name.endsWith('/'))
  const names = [...first, ...others.sort()]
  const when = dosTime(date)
  const local: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const name of names) {
    const entry = entryOf(name, parts[name] ?? new Uint8Array(), when)
    const record = joinBytes([fields([4, signatures.local]), entry.head, entry.name, entry.bytes])
    local.push(record)
    central.push(fields([4, signatures.central], [2, version]), entry.head, directoryTail(offset), entry.name)
    offset += record.length
  }
  const directory = joinBytes(central)
  return joinBytes([...local, directory, directoryEnd(names.length, directory.length, offset)])
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }

/** 2.0, the first one with folders and DEFLATE, by a system without rights of access. */
const version = 20

/** DEFLATE (4.4.5). */
const method = 8

/** The name is in UTF-8 (4.4.4, bit 11); said only where it matters, as Word does. */
const utf8Name = 0x0800

interface Entry {
  readonly name: Uint8Array
  readonly bytes: Uint8Array
  /** What either record of a part says in the same words: from the version to the length of the extra field. */
  readonly head: Uint8Array
}

function entryOf(path: string, part: Uint8Array, when: DosTime): Entry {
  const name = new TextEncoder().encode(path)
  const { bytes, crc32 } = deflateOnce(part)
  const flags = name.length > path.length ? utf8Name : 0
  const head = fields(
    [2, version],
    [2, flags],
    [2, method],
    [2, when.time],
    [2, when.day],
    [4, crc32],
    [4, bytes.length],
    [4, part.length],
    [2, name.length],
    [2, 0],
  )
  return { name, bytes, head }
}

/** Comment, number of the disk, attributes inside and outside, all nought; then where the part begins (4.3.12). */
const directoryTail = (offset: number): Uint8Array => fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset])

const directoryEnd = (count: number, size: number, offset: number): Uint8Array =>
  fields([4, signatures.end], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0])

interface DosTime {
  readonly day: number
  readonly time: number
}

/** The years a zip archive can tell, fewer than four digits could. */
const years = { first: 1980, last: 2099 }

/** The day alone, at noon: an archive tells no time zone (4.4.6). */
function dosTime(date: Date): DosTime {
  const year = Math.min(Math.max(date.getUTCFullYear(), years.first), years.last)
  return { day: ((year - years.first) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(), time: 12 << 11 }
}

/** How many bytes, and the number that stands in them, its lowest byte first. */
type Field = readonly [size: 2 | 4, value: number]

function fields(...all: readonly Field[]): Uint8Array {
  const record = Buffer.alloc(all.reduce((sum, [size]) => sum + size, 0))
  let at = 0
  for (const [size, value] of all) at = record.writeUIntLE(value, at, size)
  return record
}
