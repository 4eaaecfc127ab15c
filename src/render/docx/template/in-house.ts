import type { JobDocument } from '../../../model/document.ts'
import type { MarkedBlock, MarkedDocument } from '../../../model/marked-document.ts'
import type { WordTemplate } from './word-template.ts'

/** A document as it is set in a template: in its size of letters, without what the template prints itself. */
export function inHouse(marked: MarkedDocument, { prints, styles }: WordTemplate): MarkedDocument {
  const sized = (document: JobDocument | null): JobDocument | null =>
    document && { ...document, page: { ...document.page, fontSize: styles.fontSize } }
  return {
    ...marked,
    from: sized(marked.from),
    to: sized(marked.to),
    children: marked.children.map((block) => withoutPrinted(block, prints)),
  }
}

function withoutPrinted(block: MarkedBlock, prints: WordTemplate['prints']): MarkedBlock {
  const isOurs = ({ id }: { readonly id: string }): boolean => ![...prints].some((printed) => printed === id)
  switch (block.type) {
    case 'letterhead': {
      const organisation = prints.has('organisation') ? [] : block.organisation
      const { logo, ...rest } = block
      const kept = logo && !prints.has('logo') ? { logo } : {}
      return { ...rest, ...kept, organisation, rows: block.rows.filter(isOurs) }
    }
    case 'fields':
      return { ...block, rows: block.rows.filter(isOurs) }
    default:
      return block
  }
}
