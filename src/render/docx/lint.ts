import { strFromU8 } from 'fflate'
import type { JobDocument } from '../../model/document.ts'
import { longestBookmarkName } from './bookmark-name.ts'
import type { Parts } from './content-hash.ts'
import { listReference } from './numbering.ts'

const found = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, value = '']) => value)

const repeated = (names: readonly string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index)

function bookmarkFaults(xml: string): string[] {
  const names = found(xml, /<w:bookmarkStart\b[^>]* w:name="([^"]*)"/g)
  const targets = found(xml, /<w:fldSimple\b[^>]* w:instr="REF (\S+) /g)
  return [
    ...repeated(names).map((name) => `bookmark ${name} twice`),
    ...names.filter(({ length }) => length > longestBookmarkName).map((name) => `bookmark ${name} too long`),
    ...targets.filter((name) => !names.includes(name)).map((name) => `reference to ${name}, which is nowhere`),
  ]
}

function styleFaults(parts: Parts): string[] {
  const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const known = new Set(found(textOf('word/styles.xml'), / w:styleId="([^"]*)"/g))
  const written = Object.keys(parts).filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
  const used = new Set(written.flatMap((name) => found(textOf(name), /<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)))
  return [...used].filter((id) => !known.has(id)).map((id) => `style ${id} not defined`)
}

/** Throws on what Word would hold against the file and a schema does not see. Each would be a fault of this renderer. */
export function lint(document: JobDocument, parts: Parts): void {
  const faults = [
    ...bookmarkFaults(strFromU8(parts['word/document.xml'] ?? new Uint8Array())),
    ...styleFaults(parts),
    ...(JSON.stringify(document).includes(listReference) ? ['words that hold the key of the list'] : []),
  ]
  if (faults.length > 0) throw new Error(`The Word document is unsound: ${faults.join('; ')}`)
}
