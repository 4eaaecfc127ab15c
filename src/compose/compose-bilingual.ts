import type { Column, JobDocument } from '../model/document.ts'
import type { ResolvedRole } from '../model/resolved-role.ts'
import { bilingualForm } from './bilingual-form.ts'
import { bothOnce } from './bilingual-wording.ts'
import { composeDocument } from './compose-document.ts'
import { footerOf } from './footer-of.ts'
import { parallelChapters } from './parallel-chapters.ts'

/**
 * One role under one country's law in two languages as one document: the form once, its words in both, and the chapters
 * side by side. Page and order are the country's, so they are the same in both; the page number is the first one's.
 * `person` is the employee whom it is made out to, if any.
 */
export function composeBilingual(first: ResolvedRole, second: ResolvedRole, person?: string): JobDocument {
  const [left, right] = [composeDocument(first, person), composeDocument(second, person)]
  const [before, after] = [partsOf(left), partsOf(right)]
  const columns = [columnOf(first), columnOf(second)] as const
  return {
    ...left,
    language: `${left.language}+${right.language}`,
    languages: [left.language, right.language],
    title: bothOnce(left.title, right.title),
    ...(left.watermark === undefined ? {} : { watermark: bothOnce(left.watermark, right.watermark ?? '') }),
    page: { ...left.page, footer: footerOf([first, second]) },
    children: [
      ...bilingualForm(before.opening, after.opening, columns),
      { type: 'parallel', columns, chapters: parallelChapters(before.chapters, after.chapters) },
      ...bilingualForm(before.closing, after.closing, columns),
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
  const start = children.findIndex(({ type }) => type === 'chapter')
  const opening = start < 0 ? children : children.slice(0, start)
  const rest = children.slice(opening.length)
  return {
    opening,
    chapters: rest.filter((block) => block.type === 'chapter'),
    closing: rest.filter(({ type }) => type !== 'chapter'),
  }
}
