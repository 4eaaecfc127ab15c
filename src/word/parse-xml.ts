import { DOMParser, type Document } from '@xmldom/xmldom'

/** XML that is not taken in; the message says why. */
export class UnreadableXml extends Error {}

/**
 * A part of a Word file as a tree. A document type is refused: entities can blow up and reach out, and Open XML knows
 * none (ECMA-376 part 2, 8.1.4).
 */
export function parseXml(part: Uint8Array | string): Document {
  const text = typeof part === 'string' ? part : decoded(part)
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new UnreadableXml('it declares a document type')
  if (isUnprintable(text)) throw new UnreadableXml('it holds characters that XML does not allow')
  try {
    return new DOMParser({ onError: stop }).parseFromString(text, 'text/xml')
  } catch (thrown) {
    if (thrown instanceof UnreadableXml) throw thrown
    throw new UnreadableXml('it is not well-formed')
  }
}

/** What is no character to XML 1.0, section 2.2, as it stands or by its number: the parser takes it and Word does not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/u

function isUnprintable(text: string): boolean {
  if (unprintable.test(text)) return true
  for (const [, hex, decimal] of text.matchAll(/&#(?:x([0-9a-f]+)|([0-9]+));/gi)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    if (code > 0x10ffff || unprintable.test(String.fromCodePoint(code))) return true
  }
  return false
}

/** Open XML is UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.1); the byte order mark tells them apart. */
function decoded(part: Uint8Array): string {
  const encoding =
    part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part)
  } catch {
    throw new UnreadableXml(`it is not ${encoding.toUpperCase()}`)
  }
}

/** The parser goes on after what it calls errors; what was repaired is not what the file says. */
function stop(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning') throw new UnreadableXml(message.split('\n')[0] ?? message)
}
