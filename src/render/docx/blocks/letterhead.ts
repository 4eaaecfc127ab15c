import type { Paragraph } from 'docx'
import type { Letterhead } from '../../../model/document.ts'
import { blankStops } from '../blank-stops.ts'
import { borderless } from '../borders.ts'
import type { Context, Flow } from '../context.ts'
import { fieldTable } from '../field-table.ts'
import { inlineRuns, textRuns } from '../inline.ts'
import { twips } from '../measures.ts'
import { spacer } from '../spacer.ts'
import { paragraphStyles } from '../style-ids.ts'

/** How far a ruled line for the organisation's name keeps from either margin, as a share of the width. */
const inset = 0.15

const requisites = { label: twips(40), value: twips(55), padding: 0, borders: borderless, emptyCells: false }

/** The organisation's name in the middle, or a ruled line with a caption below. */
function organisation({ docx, textWidth }: Context, { organisation: name, caption }: Letterhead): Paragraph[] {
  const style = paragraphStyles.organisation
  const children = inlineRuns(docx, name)
  if (name.every(({ type }) => type !== 'blank')) return [new docx.Paragraph({ style, children })]
  const edge = Math.round(textWidth * inset)
  return [
    new docx.Paragraph({
      style,
      alignment: 'left',
      indent: { left: edge, right: edge },
      tabStops: blankStops(name, edge, textWidth - edge),
      children,
    }),
    new docx.Paragraph({ style: paragraphStyles.caption, children: textRuns(docx, { text: caption }) }),
  ]
}

/** The organisation over the requisites, which stand at the left without lines. */
export const letterhead = (context: Context, block: Letterhead): readonly Flow[] => [
  ...organisation(context, block),
  spacer(context.docx),
  ...fieldTable(context, block.rows, requisites),
]
