import type { FileChild } from 'docx'
import type { Clause } from '../../../model/document.ts'
import type {
  MarkedChapter,
  MarkedClause,
  MarkedGroupTitle,
  MarkedHeading,
  MarkedLeadIn,
  MarkedPart,
} from '../../../model/marked-document.ts'
import { bookmarkName, formerBookmarkName } from '../../../word/bookmark-name.ts'
import { type Side, standsIn } from '../../sides.ts'
import { lineStops } from '../blank-stops.ts'
import type { Context, Flow } from '../context.ts'
import { listed } from '../numbering.ts'
import { keptParagraph, type Look } from '../paragraph.ts'
import { paragraphStyles } from '../style-ids.ts'

/** Where the words of a clause of this level start. */
const textColumn = ({ columns }: Context, level: Clause['level']): number =>
  level === 1 ? columns.clause : columns.subclause

/** A heading in the list of its column. */
export const headingParagraph = (context: Context, { kind, text: line }: MarkedHeading, look: Look = {}): FileChild =>
  keptParagraph(context, { kind, line }, { style: paragraphStyles.heading, ...listed(context, 0), ...look })

function leadIn(context: Context, { kind, number, text: line }: MarkedLeadIn): FileChild {
  const isNumbered = (number.to ?? number.from) !== null
  const place = isNumbered ? listed(context, 1) : { indent: { left: textColumn(context, 1) } }
  return keptParagraph(context, { kind, line }, { style: paragraphStyles.leadIn, ...place })
}

function group(context: Context, { kind, text: line }: MarkedGroupTitle, below: readonly MarkedPart[]): FileChild {
  const look = (side: Side): Look => {
    const left = textColumn(context, levelBelow(below.filter((part) => standsIn(side, part))))
    return { style: paragraphStyles.group, indent: { left } }
  }
  return keptParagraph(context, { kind, line }, look)
}

/** The level of the clause that a group title stands over. */
const levelBelow = (parts: readonly MarkedPart[]): Clause['level'] =>
  parts.find((part) => part.type === 'clause')?.level ?? 1

/**
 * The bookmark lies round the words, inside the paragraph: Word takes a bookmark away with the last of the text it lies
 * round, so that of a removed clause is gone when the change is accepted, and that of an added one when it is rejected.
 */
function clause(context: Context, { kind, id, level, content }: MarkedClause): FileChild {
  const movedAway = kind === 'removed' && context.moved.has(id)
  const bookmark = movedAway ? formerBookmarkName(id) : bookmarkName(id, context.secondColumn?.language)
  const look = (side: Side): Look => ({
    style: paragraphStyles.clause,
    ...listed(context, level),
    tabStops: lineStops(content, side, textColumn(context, level), context.textWidth),
  })
  return keptParagraph(context, { kind, line: content, bookmark }, look)
}

/** A heading and what it heads, each in the document's one list or in line with its text. */
export const chapter = (context: Context, block: MarkedChapter): readonly Flow[] => [
  { kind: block.kind, content: headingParagraph(context, block) },
  ...block.children.map(
    (part, index, all): Flow => ({ kind: part.kind, content: partParagraph(context, part, all.slice(index)) }),
  ),
]

/** A part of a chapter; `onward` is that part with all that follows it. */
export function partParagraph(context: Context, part: MarkedPart, onward: readonly MarkedPart[]): FileChild {
  switch (part.type) {
    case 'lead-in':
      return leadIn(context, part)
    case 'group':
      return group(context, part, onward)
    case 'clause':
      return clause(context, part)
    default:
      return part satisfies never
  }
}
