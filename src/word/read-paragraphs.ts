import { addText } from './paragraph-draft.ts'
import { type ParagraphSink, paragraphSink } from './paragraph-sink.ts'
import { UnreadableXml } from './parse-xml.ts'
import { type FieldReader, fieldReader, type ShownBy } from './read-field.ts'
import { kindOf, pieceText } from './run-text.ts'
import type { Reading, WordParagraph } from './word-paragraph.ts'
import {
  childElements,
  wordAttribute,
  wordChild,
  wordElements,
  wordName,
  type XmlDocument,
  type XmlElement,
} from './xml-tree.ts'

/** Deeper than any program nests; what is deeper was made to break readers. */
const deepest = 200

interface Reader {
  readonly reading: Reading
  readonly sink: ParagraphSink
  readonly shownBy: ShownBy
  fields: FieldReader
  column: number | null
  depth: number
}

/**
 * The paragraphs of a file's main part in their order, those of tables, content controls and text boxes too. Headers,
 * footnotes and comments are other parts and are not read. Throws `UnreadableXml` where the part has no body.
 */
export function readParagraphs(part: XmlDocument, reading: Reading, shownBy: ShownBy): readonly WordParagraph[] {
  const body = part.documentElement && wordChild(part.documentElement, 'body')
  if (!body) throw new UnreadableXml('it has no body')
  const ends = wordElements(part, 'bookmarkEnd').map((end) => wordAttribute(end, 'id') ?? '')
  const sink = paragraphSink(new Set(ends))
  visitAll(body, { reading, sink, shownBy, fields: fieldReader(shownBy), column: null, depth: 0 })
  sink.edge()
  return sink.paragraphs()
}

type Visit = (element: XmlElement, reader: Reader) => void

const nothing: Visit = () => {}

function visitAll(element: XmlElement, reader: Reader): void {
  reader.depth += 1
  if (reader.depth > deepest) throw new UnreadableXml('its elements are nested too deep')
  for (const child of childElements(element)) (visits[wordName(child) ?? ''] ?? visitOther)(child, reader)
  reader.depth -= 1
}

/** Wrappers of every kind; of what is written twice for older programs the first way alone. */
function visitOther(element: XmlElement, reader: Reader): void {
  if (element.localName !== 'AlternateContent') visitAll(element, reader)
  else for (const choice of childElements(element).slice(0, 1)) visitAll(choice, reader)
}

const onlyWhen =
  (reading: Reading): Visit =>
  (element, reader) => {
    if (reader.reading === reading) visitAll(element, reader)
  }

/** Whether a tracked change in these properties takes away what they belong to. */
const isGone = (properties: XmlElement | undefined, { reading }: Reader): boolean =>
  properties !== undefined &&
  (reading === 'accepted' ? ['del', 'moveFrom', 'cellDel'] : ['ins', 'moveTo', 'cellIns']).some((change) =>
    wordChild(properties, change),
  )

const paragraph: Visit = (element, reader) => {
  if (reader.sink.current()) {
    reader.sink.nested(() => paragraph(element, reader))
    return
  }
  const { sink, shownBy } = reader
  const outer = reader.fields
  reader.fields = fieldReader(shownBy)
  sink.open({ style: styleOf(element), list: listOf(element), column: reader.column })
  visitAll(element, reader)
  sink.close(isGone(wordChild(element, 'pPr', 'rPr'), reader))
  reader.fields = outer
}

function styleOf(element: XmlElement): string | null {
  const style = wordChild(element, 'pPr', 'pStyle')
  return (style && wordAttribute(style, 'val')) ?? null
}

/** List 0 is none (ECMA-376 part 1, 17.9.18). */
function listOf(element: XmlElement): WordParagraph['list'] {
  const numbering = wordChild(element, 'pPr', 'numPr')
  const settingOf = (name: string): string => {
    const child = numbering && wordChild(numbering, name)
    return (child && wordAttribute(child, 'val')) ?? '0'
  }
  const id = settingOf('numId')
  return id === '0' ? null : { id, level: Number.parseInt(settingOf('ilvl'), 10) || 0 }
}

/** Nothing joins across the edge of a table, a row or a cell. */
const table: Visit = (element, reader) => {
  reader.sink.edge()
  visitAll(element, reader)
}

const row: Visit = (element, reader) => {
  if (isGone(wordChild(element, 'trPr'), reader)) return
  const outer = reader.column
  reader.column = -1
  visitAll(element, reader)
  reader.column = outer
}

/** A column is counted where its cell is gone too: the others keep theirs. */
const cell: Visit = (element, reader) => {
  const column = (reader.column ?? -1) + 1
  reader.column = column
  if (isGone(wordChild(element, 'tcPr'), reader)) return
  visitAll(element, reader)
  reader.column = column
  reader.sink.edge()
}

const run: Visit = (element, reader) => {
  const kind = kindOf(element)
  for (const piece of childElements(element)) {
    if (holdsParagraphs(piece)) reader.sink.nested(() => visitOther(piece, reader))
    else readPiece(piece, kind, reader)
  }
}

/** Pictures, boxes and what other namespaces put into a run; their paragraphs are read apart. */
const holdsParagraphs = (piece: XmlElement): boolean =>
  ['pict', 'object', 'drawing', undefined].includes(wordName(piece))

function readPiece(piece: XmlElement, kind: ReturnType<typeof kindOf>, { fields, reading, sink }: Reader): void {
  const draft = sink.current()
  const add = (text: string): void => {
    if (draft && kind !== 'hidden') addText(draft, text, kind)
  }
  const name = wordName(piece)
  if (name === 'fldChar') add(fields.mark(wordAttribute(piece, 'fldCharType')))
  else if (name === 'instrText' || name === 'delInstrText') fields.instruct(piece.textContent ?? '')
  else if (draft && kind === 'filling' && name === 'tab') draft.hasBlank = true
  else if (fields.shows()) add(pieceText(piece, reading))
}

const simpleField: Visit = (element, reader) => {
  const known = reader.fields.simple(wordAttribute(element, 'instr') ?? '')
  const draft = reader.sink.current()
  if (known === undefined || !draft) visitAll(element, reader)
  else if (reader.fields.shows()) addText(draft, known, 'words')
}

const visits: Readonly<Record<string, Visit>> = {
  p: paragraph,
  r: run,
  tbl: table,
  tr: row,
  tc: cell,
  ins: onlyWhen('accepted'),
  moveTo: onlyWhen('accepted'),
  del: onlyWhen('rejected'),
  moveFrom: onlyWhen('rejected'),
  fldSimple: simpleField,
  bookmarkStart: (element, { sink }) => {
    sink.startBookmark(wordAttribute(element, 'id') ?? '', wordAttribute(element, 'name') ?? '')
  },
  bookmarkEnd: (element, { sink }) => sink.endBookmark(wordAttribute(element, 'id') ?? ''),
  pPr: nothing,
  tblPr: nothing,
  tblGrid: nothing,
  trPr: nothing,
  tcPr: nothing,
  sectPr: nothing,
  sdtPr: nothing,
  sdtEndPr: nothing,
}

/** How many tracked changes of words, paragraphs, rows and formatting a part holds that nobody accepted or rejected. */
export function countChanges(part: XmlDocument): number {
  const kinds = ['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge']
  const formats = [
    'rPrChange',
    'pPrChange',
    'sectPrChange',
    'tblPrChange',
    'trPrChange',
    'tcPrChange',
    'numberingChange',
  ]
  return wordElements(part, ...kinds, ...formats).length
}
