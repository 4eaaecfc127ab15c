import type { Block, Column, JobDocument, Pair } from '../model/document.ts'
import type { ResolvedRole } from '../model/resolved-role.ts'
import { bilingualBlock, type FormBlock } from './bilingual-block.ts'
import { composeDocument } from './compose-document.ts'
import { footerOf } from './footer-of.ts'
import { pairByKey } from './pair-by-key.ts'
import { parallelChapters } from './parallel-chapters.ts'

/**
 * One role under one country's law in two languages as one document: the form once, its words in both, and the chapters
 * side by side. Page and order are the country's, so they are the same in both; the page number is the first one's.
 */
export function composeBilingual(first: ResolvedRole, second: ResolvedRole): JobDocument {
  const [left, right] = [composeDocument(first), composeDocument(second)]
  const [before, after] = [partsOf(left), partsOf(right)]
  const columns = [columnOf(first), columnOf(second)] as const
  const form = (own: readonly FormBlock[], other: readonly FormBlock[]): readonly Block[] =>
    pairByKey(own, other, keyOf).flatMap((pair) => formBlocks(pair, columns))
  return {
    ...left,
    language: `${left.language}+${right.language}`,
    languages: [left.language, right.language],
    title: left.title === right.title ? left.title : `${left.title} / ${right.title}`,
    page: { ...left.page, footer: footerOf([first, second]) },
    children: [
      ...form(before.opening, after.opening),
      { type: 'parallel', columns, chapters: parallelChapters(before.chapters, after.chapters) },
      ...form(before.closing, after.closing),
    ],
  }
}

const columnOf = ({ language: { id, tag, name, ownName } }: ResolvedRole): Column => ({
  language: id,
  tag,
  name: ownName ?? name,
})

/** The form before and after the chapters. */
function partsOf({ children }: JobDocument) {
  const isForm = (block: Block): block is FormBlock =>
    block.type !== 'chapter' && block.type !== 'parallel' && block.type !== 'parallel-title'
  const start = children.findIndex(({ type }) => type === 'chapter')
  const opening = start < 0 ? children : children.slice(0, start)
  const rest = children.slice(opening.length)
  return {
    opening: opening.filter(isForm),
    chapters: rest.filter((block) => block.type === 'chapter'),
    closing: rest.filter(isForm),
  }
}

const keyOf = (block: FormBlock): string => ('id' in block ? `${block.type} ${block.id}` : block.type)

/**
 * Where the country accepts one of the two languages, the document holds the text that the other is a translation of,
 * and needs no notice that it is one: the clause on which text prevails says what is to be said.
 */
function formBlocks([first, second]: Pair<FormBlock>, columns: readonly [Column, Column]): readonly Block[] {
  if (first && second) return [bilingualBlock(first, second, columns)]
  const alone = first ?? second
  return alone === null || (alone.type === 'notice' && alone.id === 'translation') ? [] : [alone]
}
