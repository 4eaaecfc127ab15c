import type { ISectionOptions, TextRun } from 'docx'
import type { PageNumber } from '../../model/document.ts'
import type { Context } from './context.ts'
import { inlineRuns, textRuns } from './inline.ts'
import { paragraphStyles } from './style-ids.ts'

type Margins = Required<Pick<ISectionOptions, 'headers' | 'footers'>> & { readonly titlePage: boolean }

const numberRuns = ({ docx }: Context, { pattern }: PageNumber): TextRun[] =>
  pattern.flatMap((part) => {
    if (typeof part === 'string') return textRuns(docx, { text: part })
    const field = part.field === 'page' ? docx.PageNumber.CURRENT : docx.PageNumber.TOTAL_PAGES
    return [new docx.TextRun({ children: [field] })]
  })

const header = ({ docx }: Context, number: readonly TextRun[]) =>
  new docx.Header({ children: [new docx.Paragraph({ style: paragraphStyles.header, children: number })] })

const footer = ({ docx, page, textWidth }: Context, number: readonly TextRun[]) =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        style: paragraphStyles.footer,
        tabStops: [{ type: 'right', position: textWidth }],
        children: [
          ...inlineRuns(docx, page.footer),
          ...(number.length > 0 ? [new docx.TextRun({ children: [new docx.Tab()] }), ...number] : []),
        ],
      }),
    ],
  })

/** The page number at the head or foot, and what the document is at the foot of every page. */
export function headerFooter(context: Context): Margins {
  const { place, from } = context.page.pageNumber
  const number = numberRuns(context, context.page.pageNumber)
  const [above, below] = place === 'top-centre' ? [number, []] : [[], number]
  const headers = { default: header(context, above) }
  const footers = { default: footer(context, below) }
  if (from === 1) return { titlePage: false, headers, footers }
  return {
    titlePage: true,
    headers: { ...headers, first: header(context, []) },
    footers: { ...footers, first: footer(context, []) },
  }
}
