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
  if (holdsNoCharacter(text)) throw new UnreadableXml('it holds what is no character of XML')
  try {
    const tree = new DOMParser({ onError: stop, normalizeLineEndings }).parseFromString(text, 'text/xml')
    if (undeclaring.test(text) && undeclares(tree)) throw new UnreadableXml('it takes the name of a prefix away')
    return tree
  } catch (thrown) {
    if (thrown instanceof UnreadableXml) throw thrown
    throw new UnreadableXml('it is not well-formed')
  }
}

const undeclaring = /\sxmlns:[^\s=]+\s*=\s*(?:"\s*"|'\s*')/

/**
 * Whether a prefix is bound to nothing, which XML 1.1 allows and 1.0 does not (Namespaces in XML 1.0, 2.2); the parser
 * does. A blank names nothing either, and some readers cut it off.
 */
const undeclares = (tree: Document): boolean =>
  [...tree.getElementsByTagName('*')].some(({ attributes }) =>
    [...attributes].some(({ prefix, value }) => prefix === 'xmlns' && value.trim() === ''),
  )

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const noCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/u

/** Whether there is something, as such or by its number, that XML cannot hold (XML 1.0, 2.2): the parser lets it pass. */
function holdsNoCharacter(text: string): boolean {
  if (noCharacter.test(text)) return true
  for (const [, hexadecimal, decimal] of text.matchAll(/&#(?:x([0-9a-f]+)|([0-9]+));/gi)) {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    if (code > 0x10ffff || noCharacter.test(String.fromCodePoint(code))) return true
  }
  return false
}

/** As XML 1.0 has it (2.11); the parser by itself does as XML 1.1, and makes line feeds of U+0085 and U+2028. */
const normalizeLineEndings = (text: string): string => text.replace(/\r\n?/g, '\n')

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

/** The one thing that the parser warns of and XML allows: U+FFFD in a text. */
const soundWarning = /^Unicode replacement character/

/** The parser goes on after what it calls errors and warnings; what was repaired is not what the file says. */
function stop(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning' || !soundWarning.test(message)) throw new UnreadableXml(message.split('\n')[0] ?? message)
}
