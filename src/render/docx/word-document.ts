import type { Document, Paragraph, Table } from 'docx'
import type { MarkedDocument } from '../../model/marked-document.ts'
import { blockFlow } from './blocks/index.ts'
import { closed } from './closed.ts'
import { type Context, type Flow, shownDocument } from './context.ts'
import { headerFooter } from './header-footer.ts'
import { numbering } from './numbering.ts'
import { paragraph } from './paragraph.ts'
import { section } from './section.ts'
import { paragraphStyles } from './style-ids.ts'
import { styles } from './styles.ts'

/** The whole document as the package's own tree. */
export function wordDocument(context: Context, marked: MarkedDocument): Document {
  const flow = closed(marked.children.flatMap((block) => blockFlow(context, block)))
  return new context.docx.Document({
    styles: styles(shownDocument(marked)),
    numbering: numbering(shownDocument(marked), context.columns),
    sections: [
      {
        properties: section(context, marked) ?? {},
        ...headerFooter(context, marked),
        children: flow.map((one) => printed(context, one)),
      },
    ],
  })
}

const printed = (context: Context, { kind, content }: Flow): Paragraph | Table =>
  content === 'spacer' ? paragraph(context, { kind, line: [] }, { style: paragraphStyles.spacer }) : content
