import type { FileChild, IParagraphOptions, Paragraph, ParagraphChild } from 'docx'
import type { Mark, MarkedLine } from '../../model/marked-document.ts'
import { blankStyle } from '../../word/blank-style.ts'
import type { Side } from '../sides.ts'
import type { Surroundings } from './context.ts'
import { inlineRuns } from './inline.ts'
import { kept } from './kept.ts'
import type { ListPlace } from './numbering.ts'
import { trackedRun } from './tracked-run.ts'

/** The properties of a paragraph itself. */
export interface Look
  extends Pick<IParagraphOptions, 'style' | 'indent' | 'tabStops' | 'spacing' | 'alignment' | 'keepNext'> {
  readonly numbering?: ListPlace
}

/** What a paragraph says, in one document or in both. */
export interface Said {
  readonly kind: Mark
  readonly line: MarkedLine
  /** Before its words. */
  readonly picture?: ParagraphChild
  /** Name of the bookmark round its words. */
  readonly bookmark?: string
}

/**
 * A paragraph of the old document, the new one or both. Of one that comes or goes the mark at its end is tracked too,
 * or an empty paragraph with a number would stay behind. Where one that stays has to look otherwise, the old look is
 * kept as a tracked change (`w:pPrChange`).
 */
export function paragraph(
  context: Surroundings,
  { kind, line, picture, bookmark }: Said,
  look: Look | ((side: Side) => Look),
): Paragraph {
  const { docx, revisions } = context
  const lookOf = typeof look === 'function' ? look : () => look
  const runs = inlineRuns(kind === 'same' ? context : { ...context, revisions: revisions.ofWholes() }, line)
  return new docx.Paragraph({
    ...lookOf(kind === 'removed' ? 'from' : 'to'),
    ...end(context, kind),
    ...(kind === 'same' ? formerLook(context, lookOf) : {}),
    children:
      bookmark === undefined
        ? [...(picture ? [picture] : []), ...runs, ...endOfBlank(context, line)]
        : [new docx.Bookmark({ id: bookmark, children: runs })],
  })
}

/** The same for the flow of a document or a cell, where other documents may have it too: without a picture. */
export function keptParagraph(
  context: Surroundings,
  said: Omit<Said, 'picture'>,
  look: Look | ((side: Side) => Look),
): FileChild {
  const own = typeof look === 'function' ? look('to') : look
  return kept(context, {
    name: 'w:p',
    said: { paragraph: [said, own] },
    list: own.numbering,
    make: () => paragraph(context, said, look),
  })
}

/** The version of Word from which on LibreOffice (seen in 7.4) rules a tab at the end of a line. */
const rulesLastTab = 15

/** In a company's older file a blank that ends its line is held by a space without width, or the PDF has no rule. */
function endOfBlank(context: Surroundings, line: MarkedLine): readonly ParagraphChild[] {
  const last = line.at(-1)
  const isHeld = context.template !== undefined && context.template.layoutVersion < rulesLastTab
  return isHeld && last?.type === 'blank' ? [trackedRun(context, last.kind, { style: blankStyle, text: '\u200b' })] : []
}

/** The mark at the end: tracked where the paragraph comes or goes; its number takes its language from there. */
function end({ revisions, secondColumn }: Surroundings, kind: Mark): Pick<IParagraphOptions, 'run'> {
  switch (kind) {
    case 'same':
      return secondColumn ? { run: { language: { value: secondColumn.tag } } } : {}
    case 'removed':
      return { run: { deletion: revisions.ofWholes().next() } }
    case 'added':
      return { run: { insertion: revisions.ofWholes().next() } }
    default:
      return kind satisfies never
  }
}

function formerLook({ revisions }: Surroundings, lookOf: (side: Side) => Look): Pick<IParagraphOptions, 'revision'> {
  const former = lookOf('from')
  if (JSON.stringify(former) === JSON.stringify(lookOf('to'))) return {}
  return { revision: { ...former, ...revisions.next() } }
}
