import type { JobDocument } from '../../model/document.ts'
import { encodeText } from '../encode-text.ts'
import type { Renderer, RenderOptions } from '../renderer.ts'
import { printBlock } from './block.ts'
import { printInlines } from './inline.ts'
import { type Markup, markup, nothing } from './markup.ts'
import { styleSheet } from './style-sheet.ts'

/** The word for a draft, on every sheet that is printed; it is read out first, as it is seen first. */
const watermark = ({ watermark: word }: JobDocument): Markup =>
  word === undefined ? nothing : markup`<p class="watermark"><span>${word}</span></p>\n`

const printPage = (document: JobDocument, options: RenderOptions) => markup`<!doctype html>
<html lang="${document.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${options.tool}">
<title>${document.title}</title>
<style>
${{ markup: styleSheet(document) }}
</style>
</head>
<body>
${watermark(document)}<main>
${document.children.map((block) => printBlock(block, options))}
</main>
<footer>${printInlines(document.page.footer)}</footer>
</body>
</html>`

/** One page that needs nothing else: no script, no remote link; it prints like the Word file. */
export const html: Renderer = {
  format: 'html',
  description: 'one self-contained page, to read and to print',
  render: async (document, options) => encodeText(printPage(document, options).markup),
}
