import type { ISectionOptions } from 'docx'
import type { PageLayout } from '../../model/document.ts'
import type { MarkedDocument } from '../../model/marked-document.ts'
import type { Context } from './context.ts'
import { a4, twips } from './measures.ts'

/** From the edge of the paper to header and footer, in millimetres; GOST R 7.0.97 asks for at least 10. */
const toEdge = 10

/** Whether the first page has a header and footer of its own, without a number. */
export const hasOwnFirstPage = ({ pageNumber }: PageLayout): boolean => pageNumber.from === 2

const propertiesOf = (page: PageLayout) => ({
  titlePage: hasOwnFirstPage(page),
  page: {
    size: a4,
    margin: {
      top: twips(page.margins.top),
      right: twips(page.margins.right),
      bottom: twips(page.margins.bottom),
      left: twips(page.margins.left),
      header: twips(toEdge),
      footer: twips(toEdge),
    },
  },
})

/** Paper and margins; other ones of the old document are a tracked change (`w:sectPrChange`). */
export function section({ page, revisions }: Context, { from }: MarkedDocument): ISectionOptions['properties'] {
  const current = propertiesOf(page)
  const former = propertiesOf(from?.page ?? page)
  if (JSON.stringify(former) === JSON.stringify(current)) return current
  return { ...current, revision: { ...former, ...revisions.next() } }
}
