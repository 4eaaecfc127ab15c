import { type UnzipFileInfo, unzipSync } from 'fflate'
import type { Parts } from './parts.ts'

/** A file that is not taken in, with the reason as a sentence without its full stop. */
export interface Refusal {
  readonly refused: string
}

/** Far beyond any Word file of words and a few pictures; what is larger was made to fill the memory. */
const limits = { entries: 2000, bytes: 200_000_000 }

/**
 * Tags in all parts of XML together, of which a kilobyte of memory each is needed to read them: what a sheet to sign for
 * twenty thousand people has, and half as many again.
 */
const mostTags = 1_500_000

/** How an old Word file (`.doc`) begins, and a `.docx` that is protected by a password (MS-CFB 2.2). */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

/** The part that every package has (ECMA-376 part 2, 7.2.3). */
const contentTypes = '[Content_Types].xml'

/**
 * The parts of a file that somebody else may have made. Sizes and names are judged by the archive's directory before
 * anything is unpacked, and no more is unpacked than the directory says.
 */
export function openPackage(bytes: Uint8Array, most = mostTags): { readonly parts: Parts } | Refusal {
  if (compoundFile.every((byte, index) => bytes[index] === byte)) {
    return { refused: 'The file is an old Word document or protected by a password' }
  }
  const entries: UnzipFileInfo[] = []
  try {
    const none = (entry: UnzipFileInfo): boolean => entries.push(entry) < 0
    unzipSync(bytes, { filter: none })
    const refused = faultOf(entries)
    if (refused !== undefined) return { refused }
    const parts = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })
    return hasMoreTags(parts, most) ? { refused: `The file has more than ${most} elements of XML` } : { parts }
  } catch {
    return { refused: 'The file is no Word document: its archive cannot be read' }
  }
}

function hasMoreTags(parts: Parts, most: number): boolean {
  let left = most
  for (const part of Object.values(parts)) {
    if (!isMarkup(part)) continue
    for (let at = part.indexOf(tagStart); at >= 0; at = part.indexOf(tagStart, at + 1)) if (--left < 0) return true
  }
  return false
}

const tagStart = 0x3c

/** By what it begins with, in UTF-8 or UTF-16: a part may call itself what it likes. */
const isMarkup = (part: Uint8Array): boolean => part.find((byte) => !before.has(byte)) === tagStart

/** The bytes of byte order marks, the other halves of UTF-16, and blanks. */
const before: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0xff, 0xfe, 0, 0x20, 0x09, 0x0a, 0x0d])

function faultOf(entries: readonly UnzipFileInfo[]): string | undefined {
  const names = entries.map(({ name }) => name)
  const size = entries.reduce((sum, { originalSize }) => sum + originalSize, 0)
  if (entries.length > limits.entries || size > limits.bytes) {
    return `The file is too large unpacked: ${entries.length} parts of ${size} bytes together`
  }
  const odd = names.find(leavesArchive)
  if (odd !== undefined) return `The file has a part with an odd name: ${JSON.stringify(odd)}`
  if (new Set(names).size < names.length) return 'The file has two parts of one name'
  return names.includes(contentTypes) ? undefined : 'The file is an archive, but no Word document'
}

/** Names that would mean another place once somebody unpacks the archive. */
const leavesArchive = (name: string): boolean =>
  /^[/\\]|^[a-z]:|\\|\p{Cc}|\p{Bidi_Control}|^__proto__$/iu.test(name) || name.split('/').includes('..')
