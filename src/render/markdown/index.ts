import { encodeText } from '../encode-text.ts'
import type { Renderer } from '../renderer.ts'
import { printBlock } from './block.ts'
import { escapeMarkdown } from './escape.ts'
import { printInlines } from './inline.ts'
import { printParagraph } from './paragraph.ts'
import { strong } from './strong.ts'

/** CommonMark with GitHub's tables; a paragraph per clause, so that a comparison shows clauses. */
export const markdown: Renderer = {
  format: 'md',
  description: 'Markdown, for wikis and GitHub',
  render: async ({ watermark, children, page }) =>
    encodeText(
      [
        ...(watermark === undefined ? [] : [strong(escapeMarkdown(watermark))]),
        ...children.map(printBlock),
        '---',
        printParagraph([printInlines(page.footer)]),
      ].join('\n\n'),
    ),
}
