import type { Notice } from '../../../model/document.ts'
import type { Context, Flow } from '../context.ts'
import { textRuns } from '../inline.ts'
import { paragraphStyles } from '../style-ids.ts'

export const notice = ({ docx }: Context, block: Notice): readonly Flow[] => [
  new docx.Paragraph({ style: paragraphStyles.notice, children: textRuns(docx, block) }),
]
