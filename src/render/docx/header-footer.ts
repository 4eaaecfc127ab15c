import type { ISectionOptions, ParagraphChild } from 'docx'
import type { PageLayout, PageNumber } from '../../model/document.ts'
import type { Mark, MarkedDocument } from '../../model/marked-document.ts'
import type { Context } from './context.ts'
import { inlineRuns } from './inline.ts'
import { hasOwnFirstPage } from './section.ts'
import { paragraphStyles } from './style-ids.ts'
import { trackedRun } from './tracked-run.ts'

type Margins = Required<Pick<ISectionOptions, 'headers' | 'footers'>>

type Pattern = PageNumber['pattern']

const above = ({ pageNumber: { place, pattern } }: PageLayout): Pattern => (place === 'top-centre' ? pattern : [])

const below = ({ pageNumber: { place, pattern } }: PageLayout): Pattern =>
  place === 'bottom-right' && pattern.length > 0 ? ['\t', ...pattern] : []

const patternRuns = (context: Context, pattern: Pattern, kind: Mark): ParagraphChild[] =>
  pattern.flatMap((part) => {
    if (typeof part === 'string') return inlineRuns(context, [{ type: 'text', text: part, kind }])
    const { CURRENT, TOTAL_PAGES } = context.docx.PageNumber
    return [trackedRun(context, kind, { children: [part.field === 'page' ? CURRENT : TOTAL_PAGES] })]
  })

/** The page number of both documents; one that reads otherwise or stands elsewhere is another one. */
function numberRuns(context: Context, { from, to }: MarkedDocument, at: typeof above): ParagraphChild[] {
  const [old, current] = [from, to].map((document) => (document ? at(document.page) : [])) as [Pattern, Pattern]
  if (JSON.stringify(old) === JSON.stringify(current)) return patternRuns(context, current, 'same')
  return [...patternRuns(context, old, 'removed'), ...patternRuns(context, current, 'added')]
}

/** In a company's file the style is the company's, but where the number stands is the country's. */
const header = ({ docx, template }: Context, children: readonly ParagraphChild[]) =>
  new docx.Header({
    children: [
      new docx.Paragraph({ style: paragraphStyles.header, ...(template ? { alignment: 'center' } : {}), children }),
    ],
  })

const footer = (context: Context, { footer: line }: MarkedDocument, number: readonly ParagraphChild[]) =>
  new context.docx.Footer({
    children: [
      new context.docx.Paragraph({
        style: paragraphStyles.footer,
        tabStops: [{ type: 'right', position: context.textWidth }],
        children: [...inlineRuns(context, line), ...number],
      }),
    ],
  })

/** The page number at the head or foot, and what the document is at the foot of every page. */
export function headerFooter(context: Context, marked: MarkedDocument): Margins {
  const headers = { default: header(context, numberRuns(context, marked, above)) }
  const footers = { default: footer(context, marked, numberRuns(context, marked, below)) }
  const ownFirstPage = [marked.from, marked.to].some((document) => document && hasOwnFirstPage(document.page))
  if (!ownFirstPage) return { headers, footers }
  return {
    headers: { ...headers, first: header(context, []) },
    footers: { ...footers, first: footer(context, marked, []) },
  }
}
