import type { MarkedInline, MarkedLine } from '../../../model/marked-document.ts'
import { printWords } from '../../html/inline.ts'
import { type Markup, markup, run } from '../../html/markup.ts'
import { ruledBlank } from '../../ruled-blank.ts'

/** A line with what is gone as `del` and what is new as `ins`. */
export const printMarkedLine = (line: MarkedLine): Markup => run(line.map(printRun))

function printRun(inline: MarkedInline): Markup {
  const words = printContent(inline)
  switch (inline.kind) {
    case 'same':
      return words
    case 'removed':
      return markup`<del>${words}</del>`
    case 'added':
      return markup`<ins>${words}</ins>`
    default:
      return inline.kind satisfies never
  }
}

const printContent = (inline: MarkedInline): Markup =>
  inline.type === 'blank'
    ? markup`${ruledBlank()}`
    : printWords(inline.type === 'text' ? inline : { text: inline.text })
