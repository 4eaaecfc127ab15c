import type { Block, ChapterPart, Clause, Inline, JobDocument, Signing, Wording } from '../../src/model/document.ts'
import { plainText } from '../../src/model/plain-text.ts'
import { plainWording } from '../../src/model/plain-wording.ts'
import { runsOf } from '../../src/model/runs-of.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

const blocksOf = <T extends Block['type']>({ children }: JobDocument, type: T): readonly Of<T>[] =>
  children.filter((block): block is Of<T> => block.type === type)

/** Every clause in reading order. */
export const clausesOf = (document: JobDocument): readonly Clause[] =>
  blocksOf(document, 'chapter').flatMap(({ children }) => children.filter((part) => part.type === 'clause'))

/** The words of each clause by id. */
export const clauseTexts = (document: JobDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(clausesOf(document).map(({ id, content }) => [id, plainText(content)]))

/** What stands behind each label of letterhead and tables of particulars, by row id; a ruled blank is `''`. */
export const rowsOf = (document: JobDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...blocksOf(document, 'letterhead'), ...blocksOf(document, 'fields')]
      .flatMap(({ rows }) => rows)
      .map(({ id, value }) => [id, plainText(value)]),
  )

/** The line that names the contract, blanks silent; `null` where the document is no annex. */
export const annexOf = (document: JobDocument): string | null => {
  const annex = blocksOf(document, 'letterhead')[0]?.annex
  return annex ? plainText(annex) : null
}

/** The organisation at the head; a ruled blank is `''`. */
export const organisationOf = (document: JobDocument): string =>
  blocksOf(document, 'letterhead')
    .map(({ organisation }) => plainText(organisation))
    .join()

/** Given values of each row of a signing block; ruled blanks are left out. */
export const signedBy = (document: JobDocument, id: Signing['id']): readonly (readonly string[])[] =>
  blocksOf(document, 'signing')
    .filter((block) => block.id === id)
    .flatMap(({ rows }) =>
      rows.map(({ cells }) => cells.flatMap(({ value }) => (value === null ? [] : plainWording(value)))),
    )

/** A stretch of print in one language. */
export interface PrintedText {
  readonly text: string
  /** BCP 47 tag of its language; `zxx` for what is none. */
  readonly tag: string
}

/** Everything a document prints, company values and numbers of the list apart. */
export function printedTexts(document: JobDocument): readonly PrintedText[] {
  const own = (...texts: readonly (Wording | null)[]): PrintedText[] =>
    texts.flatMap((text) => inlineTexts(runsOf(text), document.tag))
  const { pageNumber, footer } = document.page
  return [
    ...own(document.title),
    ...document.children.flatMap((block) => printedIn(block, own)),
    ...own(...pageNumber.pattern.map((part) => (typeof part === 'string' ? part : null))),
    ...inlineTexts(footer, document.tag),
  ]
}

const inlineTexts = (content: readonly Inline[], tag: string): PrintedText[] =>
  content.flatMap((inline) => (inline.type === 'text' ? [{ text: inline.text, tag: inline.tag ?? tag }] : []))

function printedIn(block: Block, own: (...texts: readonly (Wording | null)[]) => PrintedText[]): PrintedText[] {
  const [{ tag = '' } = {}] = own('x')
  const rows = (fields: Of<'fields'>['rows']): PrintedText[] =>
    fields.flatMap(({ label, value }) => [...own(label), ...inlineTexts(value, tag)])
  switch (block.type) {
    case 'letterhead':
      return [...own(block.caption), ...rows(block.rows)]
    case 'title':
      return own(block.name, block.subject)
    case 'notice':
      return own(block.text)
    case 'fields':
      return rows(block.rows)
    case 'signing':
      return own(
        block.heading,
        block.statement,
        ...block.rows.flatMap(({ label, cells }) => [
          label,
          ...cells.flatMap(({ caption, value }) => [caption, value]),
        ]),
      )
    case 'table':
      return own(block.heading, ...block.columns.map(({ caption }) => caption))
    case 'chapter':
      return [...own(block.text), ...block.children.flatMap((part) => partTexts(part, tag))]
    case 'parallel-title':
      return block.titles.flatMap(({ name, subject }, side) => {
        const { tag: language } = block.columns[side === 0 ? 0 : 1]
        return [name, subject].map((text) => ({ text, tag: language }))
      })
    case 'parallel':
      return block.columns.flatMap(({ name, tag: language }, index) => {
        const side = index === 0 ? 0 : 1
        const chapters = block.chapters.flatMap(({ headings, rows }) => [
          ...(headings[side] ? [{ text: headings[side].text, tag: language }] : []),
          ...rows.flatMap((row) => (row[side] ? partTexts(row[side], language) : [])),
        ])
        return [{ text: name, tag: language }, ...chapters]
      })
    default:
      return block satisfies never
  }
}

const partTexts = (part: ChapterPart, tag: string): PrintedText[] =>
  part.type === 'clause' ? inlineTexts(part.content, tag) : [{ text: part.text, tag }]
