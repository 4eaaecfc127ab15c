import { strFromU8 } from 'fflate'
import type { MarkedDocument } from '../../model/marked-document.ts'
import { longestBookmarkName } from '../../word/bookmark-name.ts'
import type { Parts } from '../../word/parts.ts'
import { listReference, secondListReference } from './numbering.ts'

const found = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, value = '']) => value)

const repeated = (names: readonly string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index)

function bookmarkFaults(xml: string): string[] {
  const names = found(xml, /<w:bookmarkStart\b[^>]* w:name="([^"]*)"/g)
  const targets = found(xml, /(?:<w:fldSimple\b[^>]* w:instr="|<w:(?:instr|delInstr)Text\b[^>]*>)REF (\S+) /g)
  return [
    ...repeated(names).map((name) => `bookmark ${name} twice`),
    ...names.filter(({ length }) => length > longestBookmarkName).map((name) => `bookmark ${name} too long`),
    ...targets.filter((name) => !names.includes(name)).map((name) => `reference to ${name}, which is nowhere`),
  ]
}

/** Word has one space of ids for bookmarks and tracked changes, over all parts. */
function idFaults(parts: Parts): string[] {
  const ids = writtenParts(parts).flatMap((xml) =>
    found(xml, /<w:(?:ins|del|bookmarkStart|pPrChange|sectPrChange)\b[^>]* w:id="([^"]*)"/g),
  )
  return repeated(ids).map((id) => `id ${id} twice`)
}

const textOf = (parts: Parts, name: string): string => strFromU8(parts[name] ?? new Uint8Array())

/** What people read: the body, headers and footers. */
const writtenParts = (parts: Parts): readonly string[] =>
  Object.keys(parts)
    .filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
    .map((name) => textOf(parts, name))

function styleFaults(parts: Parts): string[] {
  const known = new Set(found(textOf(parts, 'word/styles.xml'), / w:styleId="([^"]*)"/g))
  const used = new Set(writtenParts(parts).flatMap((xml) => found(xml, /<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)))
  return [...used].filter((id) => !known.has(id)).map((id) => `style ${id} not defined`)
}

/** Throws on what Word would hold against the file and a schema does not see. Each would be a fault of this renderer. */
export function lint(marked: MarkedDocument, parts: Parts): void {
  const faults = [
    ...bookmarkFaults(textOf(parts, 'word/document.xml')),
    ...idFaults(parts),
    ...styleFaults(parts),
    ...[listReference, secondListReference]
      .filter((key) => JSON.stringify(marked).includes(key))
      .map(() => 'words that hold the key of a list'),
  ]
  if (faults.length > 0) throw new Error(`The Word document is unsound: ${faults.join('; ')}`)
}
