import type { MarkedDocument } from '../../model/marked-document.ts'
import { longestBookmarkName } from '../../word/bookmark-name.ts'
import { listReference, secondListReference } from './numbering.ts'
import type { Texts } from './parts/texts.ts'

const found = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, value = '']) => value)

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => seen.size === seen.add(name).size)
}

function bookmarkFaults(xml: string): string[] {
  const names = found(xml, /<w:bookmarkStart\b[^>]* w:name="([^"]*)"/g)
  const known = new Set(names)
  const targets = found(xml, /(?:<w:fldSimple\b[^>]* w:instr="|<w:(?:instr|delInstr)Text\b[^>]*>)REF (\S+) /g)
  return [
    ...repeated(names).map((name) => `bookmark ${name} twice`),
    ...names.filter(({ length }) => length > longestBookmarkName).map((name) => `bookmark ${name} too long`),
    ...targets.filter((name) => !known.has(name)).map((name) => `reference to ${name}, which is nowhere`),
  ]
}

/** Word has one space of ids for bookmarks and tracked changes, over all parts. */
function idFaults(written: readonly string[]): string[] {
  const ids = written.flatMap((xml) =>
    found(xml, /<w:(?:ins|del|bookmarkStart|pPrChange|sectPrChange)\b[^>]* w:id="([^"]*)"/g),
  )
  return repeated(ids).map((id) => `id ${id} twice`)
}

/** What people read: the body, headers and footers. */
const writtenTexts = (texts: Texts): readonly string[] =>
  Object.entries(texts)
    .filter(([name]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
    .map(([, xml]) => xml)

function styleFaults(written: readonly string[], styles: string): string[] {
  const known = new Set(found(styles, / w:styleId="([^"]*)"/g))
  const used = new Set(written.flatMap((xml) => found(xml, /<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)))
  return [...used].filter((id) => !known.has(id)).map((id) => `style ${id} not defined`)
}

/** Throws on what Word would hold against the file and a schema does not see. Each would be a fault of this renderer. */
export function lint(marked: MarkedDocument, texts: Texts): void {
  const { 'word/document.xml': body = '', 'word/styles.xml': styles = '' } = texts
  const written = writtenTexts(texts)
  // All that is printed: the two documents say it again.
  const { from, to, ...printed } = marked
  const words = JSON.stringify([printed, from?.page, to?.page])
  const faults = [
    ...bookmarkFaults(body),
    ...idFaults(written),
    ...styleFaults(written, styles),
    ...[listReference, secondListReference]
      .filter((key) => words.includes(key))
      .map(() => 'words that hold the key of a list'),
  ]
  if (faults.length > 0) throw new Error(`The Word document is unsound: ${faults.join('; ')}`)
}
