import type { Paragraph } from 'docx'
import type { Clause } from '../../../model/document.ts'
import type {
  MarkedChapter,
  MarkedClause,
  MarkedGroupTitle,
  MarkedLeadIn,
  MarkedPart,
} from '../../../model/marked-document.ts'
import { bookmarkName, formerBookmarkName } from '../../../word/bookmark-name.ts'
import { type Side, standsIn } from '../../sides.ts'
import { lineStops } from '../blank-stops.ts'
import type { Context, Flow } from '../context.ts'
import { listed } from '../numbering.ts'
import { type Look, paragraph } from '../paragraph.ts'
import { paragraphStyles } from '../style-ids.ts'

/** Where the words of a clause of this level start. */
const textColumn = ({ columns }: Context, level: Clause['level']): number =>
  level === 1 ? columns.clause : columns.subclause

const heading = (context: Context, { kind, text: line }: MarkedChapter): Paragraph =>
  paragraph(context, { kind, line }, { style: paragraphStyles.heading, ...listed(0) })

function leadIn(context: Context, { kind, number, text: line }: MarkedLeadIn): Paragraph {
  const isNumbered = (number.to ?? number.from) !== null
  const place = isNumbered ? listed(1) : { indent: { left: textColumn(context, 1) } }
  return paragraph(context, { kind, line }, { style: paragraphStyles.leadIn, ...place })
}

function group(context: Context, { kind, text: line }: MarkedGroupTitle, below: readonly MarkedPart[]): Paragraph {
  const look = (side: Side): Look => {
    const left = textColumn(context, levelBelow(below.filter((part) => standsIn(side, part))))
    return { style: paragraphStyles.group, indent: { left } }
  }
  return paragraph(context, { kind, line }, look)
}

/** The level of the clause that a group title stands over. */
const levelBelow = (parts: readonly MarkedPart[]): Clause['level'] =>
  parts.find((part) => part.type === 'clause')?.level ?? 1

/**
 * The bookmark lies round the words, inside the paragraph: Word takes a bookmark away with the last of the text it lies
 * round, so that of a removed clause is gone when the change is accepted, and that of an added one when it is rejected.
 */
function clause(context: Context, { kind, id, level, content }: MarkedClause): Paragraph {
  const movedAway = kind === 'removed' && context.moved.has(id)
  const bookmark = movedAway ? formerBookmarkName(id) : bookmarkName(id)
  const look = (side: Side): Look => ({
    style: paragraphStyles.clause,
    ...listed(level),
    tabStops: lineStops(content, side, textColumn(context, level), context.textWidth),
  })
  return paragraph(context, { kind, line: content, bookmark }, look)
}

/** A heading and what it heads, each in the document's one list or in line with its text. */
export const chapter = (context: Context, block: MarkedChapter): readonly Flow[] => [
  { kind: block.kind, content: heading(context, block) },
  ...block.children.map((part, index): Flow => ({ kind: part.kind, content: partOf(context, block, part, index) })),
]

function partOf(context: Context, { children }: MarkedChapter, part: MarkedPart, index: number): Paragraph {
  switch (part.type) {
    case 'lead-in':
      return leadIn(context, part)
    case 'group':
      return group(context, part, children.slice(index))
    case 'clause':
      return clause(context, part)
    default:
      return part satisfies never
  }
}
