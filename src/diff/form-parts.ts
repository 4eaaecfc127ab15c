import type { BlankTable, Block, Field, JobDocument, Signing } from '../model/document.ts'
import { plainText } from '../model/plain-text.ts'
import { plainWording } from '../model/plain-wording.ts'
import { notCompared } from './not-compared.ts'

/** A part of what is no clause: what it says, and all that makes it what it is. */
export interface FormPart {
  /** `letterhead`, `signing.approval`, `heading.duties` … */
  readonly id: string
  /** What it may be compared with, where that is not every part of the same id. */
  readonly key?: string
  readonly words: string
  /** Two parts of the same shape and words are the same. */
  readonly shape: string
}

/** Blocks of the form, page and footer; the version in the footer is no part of them. */
export function formParts(document: JobDocument, without: ReadonlySet<string>): readonly FormPart[] {
  const { footer, ...page } = document.page
  const printed = plainText(footer.filter(({ tag }) => tag !== noLanguage))
  const order = document.children.map(nameOf).filter((name, index, all) => all.indexOf(name) === index)
  return [
    ...document.children.flatMap((block) => blockPart(block, without)),
    { id: 'page', words: '', shape: JSON.stringify(page) },
    { id: 'footer', words: printed, shape: '' },
    { id: 'arrangement', words: '', shape: order.join(' ') },
  ]
}

/** The tag of ids and versions. */
const noLanguage = 'zxx'

/** Chapters stand together, whichever they are. */
const nameOf = (block: Block): string =>
  'id' in block && block.type !== 'chapter' ? `${block.type}.${block.id}` : block.type

function blockPart(block: Block, without: ReadonlySet<string>): readonly FormPart[] {
  switch (block.type) {
    case 'letterhead': {
      const rows = block.rows.filter(({ id }) => !without.has(id))
      const words = [
        plainText(block.annex ?? []),
        plainText(block.organisation),
        plainWording(block.caption),
        ...rows.flatMap(fieldWords),
      ]
      return [partOf(block, words, { ...block, rows })]
    }
    case 'title':
      return [partOf(block, [], block.order)]
    case 'notice':
      return [partOf(block, [plainWording(block.text)], block)]
    case 'fields': {
      const rows = block.rows.filter(({ id }) => !without.has(id))
      return [partOf(block, rows.flatMap(fieldWords), { ...block, rows })]
    }
    case 'signing':
      return [partOf(block, signingWords(block), block)]
    case 'table':
      return [partOf(block, tableWords(block), block)]
    case 'chapter':
      return []
    case 'parallel':
    case 'parallel-title':
      return notCompared(block)
    default:
      return block satisfies never
  }
}

const partOf = (block: Block, words: readonly string[], shape: unknown): FormPart => ({
  id: nameOf(block),
  words: words.filter((line) => line !== '').join('\n'),
  shape: JSON.stringify(shape, withoutMarks),
})

/** What a draft marks as missing says nothing: that a document is no draft any more is no change. */
const withoutMarks = (key: string, value: unknown): unknown => (key === 'due' ? undefined : value)

const fieldWords = ({ label, value }: Field): readonly string[] => [`${plainWording(label)} ${plainText(value)}`.trim()]

const tableWords = ({ heading, columns, rows = [] }: BlankTable): readonly string[] => [
  plainWording(heading),
  ...columns.map(({ caption }) => plainWording(caption)),
  ...rows.flatMap((cells) => cells.map(plainText)),
]

const signingWords = ({ heading, statement, rows }: Signing): readonly string[] => [
  plainWording(heading),
  plainWording(statement),
  ...rows.flatMap(({ label, cells }) => [
    plainWording(label),
    ...cells.map(({ caption, value }) => `${plainWording(caption)} ${plainWording(value)}`.trim()),
  ]),
]
