import { strFromU8, unzipSync } from 'fflate'
import { countNumbers } from './count-numbers.ts'
import { at, descendants, elements, parseXml, textContent, type XmlElement } from './parse-xml.ts'

export interface ReadRun {
  readonly text: string
  /** `w:lang`, or `null` where the document's own language goes on. */
  readonly language: string | null
  readonly noProof: boolean
}

export interface ReadParagraph {
  /** Words with line feeds and tabs; ruled blanks are silent. */
  readonly text: string
  readonly style: string | null
  /** Level in its list from 0, and the number Word prints; `null` outside lists. */
  readonly level: number | null
  readonly number: string | null
  /** Id of the clause whose `_jd_` bookmark begins in the paragraph. */
  readonly clause: string | null
  readonly runs: readonly ReadRun[]
  /** Name of that bookmark. */
  readonly bookmark: string | null
  /** Instructions of the fields: `REF _jd_x \r \h`. */
  readonly fields: readonly string[]
  readonly blanks: number
  /** How many tab stops the paragraph itself has. */
  readonly stops: number
  /** Whether the paragraph itself, apart from its style, stays with the next. */
  readonly keepNext: boolean
  readonly inTable: boolean
}

export interface ReadDocx {
  readonly parts: Readonly<Record<string, Uint8Array>>
  readonly paragraphs: readonly ReadParagraph[]
  /** Table by table, row by row: the text of each cell. */
  readonly tables: readonly (readonly (readonly string[])[])[]
  /** Text of headers and footers by type (`default`, `first`), fields as `{PAGE}`. */
  readonly headers: Readonly<Record<string, string>>
  readonly footers: Readonly<Record<string, string>>
  /** Whether the first page has a header and footer of its own. */
  readonly titlePage: boolean
  /** Proofing language of everything that names none. */
  readonly language: string | null
  /** `dc:title`, `dc:creator` … of `docProps/core.xml`. */
  readonly core: Readonly<Record<string, string>>
  readonly custom: Readonly<Record<string, string>>
  readonly bookmarks: readonly string[]
}

/** A property that is there is on, unless it says otherwise. */
const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '')

const isBlank = (run: XmlElement): boolean => at(run, 'w:rPr', 'w:rStyle')?.attributes['w:val'] === 'JdBlank'

const pieceText = (piece: XmlElement): string => {
  switch (piece.name) {
    case 'w:t':
      return textContent(piece)
    case 'w:tab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:instrText':
      return `{${textContent(piece)}}`
    default:
      return ''
  }
}

const runText = (run: XmlElement): string => (isBlank(run) ? '' : elements(run).map(pieceText).join(''))

const paragraphText = (paragraph: XmlElement): string => descendants(paragraph, 'w:r').map(runText).join('')

const isInstruction = ({ name }: XmlElement): boolean => name === 'w:instrText'

/** Runs of a paragraph without those that hold a field together. */
const wordRuns = (paragraph: XmlElement): readonly XmlElement[] =>
  descendants(paragraph, 'w:r').filter(
    (run) => !elements(run).some((piece) => isInstruction(piece) || piece.name === 'w:fldChar'),
  )

/** Instructions of simple and of complex fields. */
const fieldsOf = (element: XmlElement): readonly string[] =>
  elements(element).flatMap((child) => {
    if (child.name === 'w:fldSimple') return [child.attributes['w:instr']!]
    return isInstruction(child) ? [textContent(child)] : fieldsOf(child)
  })

const readRun = (run: XmlElement): ReadRun => ({
  text: runText(run),
  language: at(run, 'w:rPr', 'w:lang')?.attributes['w:val'] ?? null,
  noProof: isOn(at(run, 'w:rPr', 'w:noProof')),
})

/** List 0 is none (ECMA-376 part 1, 17.9.18). */
function placeInList(paragraph: XmlElement): { readonly list: string; readonly level: number | null } {
  const numbering = at(paragraph, 'w:pPr', 'w:numPr')
  const list = at(numbering, 'w:numId')?.attributes['w:val'] ?? '0'
  return { list, level: list === '0' ? null : Number(at(numbering, 'w:ilvl')?.attributes['w:val']) }
}

const cellText = (cell: XmlElement): string =>
  descendants(cell, 'w:p')
    .map((paragraph) => wordRuns(paragraph).map(runText).join(''))
    .join('\n')

/** Reads a Word file back the way a colleague sees it, apart from looks; `settle` is done to what people read first. */
export function readDocx(bytes: Uint8Array, settle: (part: XmlElement) => XmlElement = (part) => part): ReadDocx {
  const parts = unzipSync(bytes)
  const part = (name: string) => parseXml(strFromU8(parts[name]!))
  const document = settle(part('word/document.xml'))
  const number = countNumbers(part('word/numbering.xml'))
  const custom = Object.fromEntries(
    elements(part('docProps/custom.xml')).map((property) => [property.attributes.name!, textContent(property)]),
  )
  const clauseOf = new Map(
    Object.entries(custom)
      .filter(([name]) => name.startsWith('jd.clause.'))
      .map(([name, value]) => [value.split(' ')[0]!, name.slice('jd.clause.'.length)]),
  )

  const readParagraph = (paragraph: XmlElement, inTable: boolean): ReadParagraph => {
    const { list, level } = placeInList(paragraph)
    const bookmark = descendants(paragraph, 'w:bookmarkStart')
      .map(({ attributes }) => attributes['w:name']!)
      .find((name) => name.startsWith('_jd'))
    const runs = wordRuns(paragraph)
    return {
      text: runs.map(runText).join(''),
      style: at(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? null,
      level,
      number: level === null ? null : number(list, level),
      clause: bookmark === undefined ? null : (clauseOf.get(bookmark) ?? null),
      bookmark: bookmark ?? null,
      runs: runs.filter((run) => !isBlank(run)).map(readRun),
      fields: fieldsOf(paragraph),
      blanks: runs.filter(isBlank).length,
      stops: elements(at(paragraph, 'w:pPr', 'w:tabs') ?? { children: [] }).length,
      keepNext: isOn(at(paragraph, 'w:pPr', 'w:keepNext')),
      inTable,
    }
  }

  const paragraphsIn = (element: XmlElement, inTable = false): readonly ReadParagraph[] =>
    elements(element).flatMap((child) =>
      child.name === 'w:p' ? [readParagraph(child, inTable)] : paragraphsIn(child, inTable || child.name === 'w:tbl'),
    )

  const relations = new Map(
    elements(part('word/_rels/document.xml.rels')).map(({ attributes }) => [attributes.Id, attributes.Target!]),
  )
  const section = descendants(document, 'w:sectPr').at(-1)!
  const margin = (name: 'w:headerReference' | 'w:footerReference') =>
    Object.fromEntries(
      descendants(section, name).map(({ attributes }) => [
        attributes['w:type']!,
        descendants(settle(part(`word/${relations.get(attributes['r:id'])}`)), 'w:p')
          .map(paragraphText)
          .join('\n'),
      ]),
    )

  return {
    parts,
    paragraphs: paragraphsIn(document),
    tables: descendants(document, 'w:tbl').map((table) =>
      descendants(table, 'w:tr').map((row) => descendants(row, 'w:tc').map(cellText)),
    ),
    headers: margin('w:headerReference'),
    footers: margin('w:footerReference'),
    titlePage: isOn(at(section, 'w:titlePg')),
    language:
      at(part('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')?.attributes['w:val'] ?? null,
    core: Object.fromEntries(
      elements(part('docProps/core.xml')).map((property) => [property.name, textContent(property)]),
    ),
    custom,
    bookmarks: descendants(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']!),
  }
}
