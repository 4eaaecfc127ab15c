import type { MarkedInline, MarkedLine } from '../../../model/marked-document.ts'
import { type Markup, markup, run } from '../../html/markup.ts'
import { ruledBlank } from '../../ruled-blank.ts'

/** A line with what is gone as `del` and what is new as `ins`. */
export const printMarkedLine = (line: MarkedLine): Markup => run(line.map(printRun))

function printRun(inline: MarkedInline): Markup {
  const words = printWords(inline)
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

function printWords(inline: MarkedInline): Markup {
  if (inline.type === 'blank') return markup`${ruledBlank()}`
  const tag = inline.type === 'text' ? inline.tag : undefined
  return tag === undefined ? markup`${inline.text}` : markup`<span lang="${tag}">${inline.text}</span>`
}
