import type { Title } from '../../../model/document.ts'
import type { Context, Flow } from '../context.ts'
import { textRuns } from '../inline.ts'
import { points } from '../measures.ts'
import { paragraphStyles } from '../style-ids.ts'

const space = points(12)

/** The two lines of the title, the larger name and the subject, with space above and below the pair. */
export function title({ docx }: Context, block: Title): readonly Flow[] {
  const name = { style: paragraphStyles.title, text: block.name }
  const subject = { style: paragraphStyles.subtitle, text: block.subject }
  const lines = block.order === 'name-first' ? [name, subject] : [subject, name]
  return lines.map(
    ({ style, text }, index) =>
      new docx.Paragraph({
        style,
        spacing: index === 0 ? { before: space } : { after: space },
        children: textRuns(docx, { text }),
      }),
  )
}
