import type { Document } from 'docx'
import type { JobDocument } from '../../model/document.ts'
import type { Renderer } from '../renderer.ts'
import { blockFlow } from './blocks/index.ts'
import { type Context, contextOf } from './context.ts'
import { finalize } from './finalize.ts'
import { headerFooter } from './header-footer.ts'
import { isUntouched } from './is-untouched.ts'
import { a4, twips } from './measures.ts'
import { numbering } from './numbering.ts'
import { styles } from './styles.ts'

/** From the edge of the paper to header and footer, in millimetres; GOST R 7.0.97 asks for at least 10. */
const toEdge = 10

/** The whole document as the package's own tree. */
function wordDocument(context: Context, document: JobDocument): Document {
  const { margins } = document.page
  const { titlePage, headers, footers } = headerFooter(context)
  return new context.docx.Document({
    styles: styles(document),
    numbering: numbering(document.page, context.columns),
    sections: [
      {
        properties: {
          titlePage,
          page: {
            size: a4,
            margin: {
              top: twips(margins.top),
              right: twips(margins.right),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              header: twips(toEdge),
              footer: twips(toEdge),
            },
          },
        },
        headers,
        footers,
        children: document.children.flatMap((block) => blockFlow(context, block)),
      },
    ],
  })
}

/** Word: real numbering, styles, live references, and a provenance that `verify` can check. */
export const docx: Renderer = {
  format: 'docx',
  description: 'Word document, to be edited and signed',
  isUntouched,
  render: async (document, options) => {
    const context = contextOf(await import('docx'), document)
    const packed = await context.docx.Packer.pack(wordDocument(context, document), 'uint8array')
    return finalize(packed, document, options)
  },
}
