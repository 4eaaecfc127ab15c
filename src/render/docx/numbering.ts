import type { ILevelsOptions, INumberingOptions } from 'docx'
import type { JobDocument } from '../../model/document.ts'
import type { Context } from './context.ts'
import type { NumberColumns } from './number-columns.ts'

/** Level in the document's one list: chapter, clause or numbered lead-in, clause under a numbered lead-in. */
export type ListLevel = 0 | 1 | 2

/**
 * Key of the document's one list. The package `docx` writes `{key-0}` and replaces it everywhere in the finished XML,
 * in words too; U+E000 is a private character that nobody types.
 */
export const listReference = 'jd\uE000clauses'

/** The same for the second column of a bilingual document: a list of its own, so that both columns count alike. */
export const secondListReference = 'jd\uE000second'

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly reference: string
  readonly level: ListLevel
  readonly instance: number
  readonly custom: true
}

/** Puts a paragraph into the list; `custom` keeps the package from laying its own `ListParagraph` style over ours. */
export const listed = (
  { secondColumn }: Pick<Context, 'secondColumn'>,
  level: ListLevel,
): { readonly numbering: ListPlace } => ({
  numbering: { reference: secondColumn ? secondListReference : listReference, level, instance: 0, custom: true },
})

/** One real multilevel list for each column: `%1`, `%1.%2`, `%1.%2.%3`, numbers and text each in their column. */
export function numbering({ page, languages }: JobDocument, columns: NumberColumns): INumberingOptions {
  const dot = page.numberFinalDot ? '.' : ''
  const level = (level: ListLevel, text: string, start: number, left: number): ILevelsOptions => ({
    level,
    format: 'decimal',
    text: `${text}${dot}`,
    alignment: 'left',
    suffix: 'tab',
    style: { paragraph: { indent: { left, hanging: left - start } } },
  })
  const levels = [
    level(0, '%1', 0, columns.clause),
    level(1, '%1.%2', 0, columns.clause),
    level(2, '%1.%2.%3', columns.subclauseNumber, columns.subclause),
  ]
  const references = languages ? [listReference, secondListReference] : [listReference]
  return { config: references.map((reference) => ({ reference, levels })) }
}
