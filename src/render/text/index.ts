import type { JobDocument } from '../../model/document.ts'
import { encodeText } from '../encode-text.ts'
import type { Renderer } from '../renderer.ts'
import { printBlock } from './block.ts'
import { inTheMiddle } from './centred.ts'
import { printInlines } from './inline.ts'
import { lineWidth } from './line-width.ts'
import { wrap } from './wrap.ts'

const linesOf = ({ watermark, children, page }: JobDocument): readonly string[] => [
  ...(watermark === undefined ? [] : [inTheMiddle(watermark), '', '']),
  ...children.flatMap((block) => [...printBlock(block), '', '']),
  '-'.repeat(lineWidth),
  ...wrap(printInlines(page.footer), lineWidth),
]

/** Plain text for a mail or a terminal. */
export const text: Renderer = {
  format: 'txt',
  description: 'plain text, for a mail or a terminal',
  render: async (document) =>
    encodeText(
      linesOf(document)
        .map((line) => line.replace(/(?<! ) +$/, ''))
        .join('\n'),
    ),
}
