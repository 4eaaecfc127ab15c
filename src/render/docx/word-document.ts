import type { Document, FileChild, IStylesOptions } from 'docx'
import type { MarkedDocument } from '../../model/marked-document.ts'
import { blockFlow } from './blocks/index.ts'
import { closed } from './closed.ts'
import { type Context, type Flow, shownDocument } from './context.ts'
import { headerFooter } from './header-footer.ts'
import { numbering } from './numbering.ts'
import { keptParagraph } from './paragraph.ts'
import { section } from './section.ts'
import { paragraphStyles } from './style-ids.ts'

/** The whole document as the package's own tree; no `styles` are asked for where their part is written already. */
export function wordDocument(context: Context, marked: MarkedDocument, styles: IStylesOptions): Document {
  const flow = closed(marked.children.flatMap((block) => blockFlow(context, block)))
  return new context.docx.Document({
    styles,
    numbering: numbering(shownDocument(marked), context.columns),
    sections: [
      {
        properties: section(context, marked) ?? {},
        ...headerFooter(context, marked),
        children: flow.map((one, index) => printed(context, one, index === flow.length - 1)),
      },
    ],
  })
}

/** An empty line at the end would make a page of its own where what it follows fills the last one. */
function printed(context: Context, { kind, content }: Flow, isLast: boolean): FileChild {
  if (content !== 'spacer') return content
  return keptParagraph(
    context,
    { kind, line: [] },
    { style: isLast ? paragraphStyles.closing : paragraphStyles.spacer },
  )
}
