import type { Paragraph } from 'docx'
import type { Chapter, ChapterPart, Clause, GroupTitle, LeadIn } from '../../../model/document.ts'
import { blankStops } from '../blank-stops.ts'
import { bookmarkName } from '../bookmark-name.ts'
import type { Context, Flow } from '../context.ts'
import { inlineRuns, textRuns } from '../inline.ts'
import { listed } from '../numbering.ts'
import { paragraphStyles } from '../style-ids.ts'

/** Where the words of a clause of this level start. */
const textColumn = ({ columns }: Context, level: Clause['level']): number =>
  level === 1 ? columns.clause : columns.subclause

const heading = ({ docx }: Context, chapter: Chapter): Paragraph =>
  new docx.Paragraph({ style: paragraphStyles.heading, ...listed(0), children: textRuns(docx, chapter) })

const leadIn = (context: Context, part: LeadIn): Paragraph =>
  new context.docx.Paragraph({
    style: paragraphStyles.leadIn,
    ...(part.number === null ? { indent: { left: textColumn(context, 1) } } : listed(1)),
    children: textRuns(context.docx, part),
  })

const group = (context: Context, part: GroupTitle, level: Clause['level']): Paragraph =>
  new context.docx.Paragraph({
    style: paragraphStyles.group,
    indent: { left: textColumn(context, level) },
    children: textRuns(context.docx, part),
  })

const clause = (context: Context, { id, level, content }: Clause): Paragraph =>
  new context.docx.Paragraph({
    style: paragraphStyles.clause,
    ...listed(level),
    tabStops: blankStops(content, textColumn(context, level), context.textWidth),
    children: [new context.docx.Bookmark({ id: bookmarkName(id), children: inlineRuns(context.docx, content) })],
  })

/** The level of the clause that a group title stands over. */
const levelBelow = (parts: readonly ChapterPart[]): Clause['level'] =>
  parts.find((part) => part.type === 'clause')?.level ?? 1

/** A heading and what it heads, each in the document's one list or in line with its text. */
export const chapter = (context: Context, block: Chapter): readonly Flow[] => [
  heading(context, block),
  ...block.children.map((part, index): Paragraph => {
    switch (part.type) {
      case 'lead-in':
        return leadIn(context, part)
      case 'group':
        return group(context, part, levelBelow(block.children.slice(index)))
      case 'clause':
        return clause(context, part)
      default:
        return part satisfies never
    }
  }),
]
