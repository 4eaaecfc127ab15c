import type { MarkedNotice } from '../../../model/marked-document.ts'
import type { Context, Flow } from '../context.ts'
import { keptParagraph } from '../paragraph.ts'
import { paragraphStyles } from '../style-ids.ts'

export const notice = (context: Context, { kind, text: line }: MarkedNotice): readonly Flow[] => [
  { kind, content: keptParagraph(context, { kind, line }, { style: paragraphStyles.notice }) },
]
