import type { JobDocument } from '../model/document.ts'
import { bilingualForm } from './bilingual-form.ts'
import { bothOnce } from './bilingual-wording.ts'

/** A paper that goes with a bilingual document, made in each of its languages, as one paper in both. */
export function bilingualPaper(first: JobDocument, second: JobDocument, document: JobDocument): JobDocument {
  const columns = document.children.flatMap((block) => (block.type === 'parallel' ? [block.columns] : []))[0]
  if (!columns) throw new Error('A paper in two languages goes with a document in one')
  return {
    ...first,
    title: bothOnce(first.title, second.title),
    children: bilingualForm(first.children, second.children, columns),
  }
}
