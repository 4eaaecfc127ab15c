import type { FileChild } from 'docx'
import type { MarkedTitle } from '../../../model/marked-document.ts'
import type { Context, Flow } from '../context.ts'
import { points } from '../measures.ts'
import { keptParagraph } from '../paragraph.ts'
import { paragraphStyles } from '../style-ids.ts'

const space = points(12)

/** The two lines of the title, the larger name and the subject, with space above and below the pair. */
export const title = (context: Context, block: MarkedTitle): readonly Flow[] =>
  titleParagraphs(context, block).map((content) => ({ kind: block.kind, content }))

/** The same as paragraphs. */
export function titleParagraphs(context: Context, block: MarkedTitle): readonly FileChild[] {
  const { kind } = block
  const name = { style: paragraphStyles.title, line: block.name }
  const subject = { style: paragraphStyles.subtitle, line: block.subject }
  const lines = block.order === 'name-first' ? [name, subject] : [subject, name]
  return lines.map(({ style, line }, index) => {
    const spacing = index === 0 ? { before: space } : { after: space }
    return keptParagraph(context, { kind, line }, { style, spacing })
  })
}
