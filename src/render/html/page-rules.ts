import type { PageLayout, PageNumber } from '../../model/document.ts'
import { plainText } from '../../model/plain-text.ts'
import { cssString } from './css-string.ts'

const marginBoxes: Readonly<Record<PageNumber['place'], string>> = {
  'top-centre': '@top-center',
  'bottom-right': '@bottom-right',
}

const numberContent = ({ pattern }: PageNumber): string =>
  pattern.map((part) => (typeof part === 'string' ? cssString(part) : `counter(${part.field})`)).join(' ')

const firstPage = ({ place, from }: PageNumber): string =>
  from === 1 ? '' : `@page :first { ${marginBoxes[place]} { content: none } }\n`

/** The printed sheet: paper, margins, page number and footer (CSS Paged Media 3, section 5: page-margin boxes). */
export const pageRules = ({ margins, font, pageNumber, footer }: PageLayout): string => {
  const style = `font: 9pt ${cssString(font)}, sans-serif`
  return `@page {
  size: A4;
  margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm;
  ${marginBoxes[pageNumber.place]} { content: ${numberContent(pageNumber)}; ${style} }
  @bottom-left { content: ${cssString(plainText(footer))}; ${style} }
}
${firstPage(pageNumber)}`
}
