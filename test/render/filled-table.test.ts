import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { BlankTable, JobDocument } from '../../src/model/document.ts'
import { renderers } from '../../src/render/renderers.ts'
import { renderedText, renderOptions } from '../support/rendered-text.ts'
import { sampleDocument } from '../support/sample-document.ts'

const table: BlankTable = {
  type: 'table',
  id: 'changes',
  heading: 'Muudatused',
  columns: [
    { caption: 'Punkt', share: 1 },
    { caption: 'Oli', share: 2 },
    { caption: 'On', share: 2 },
  ],
  rows: [
    [
      [{ type: 'text', text: '2.1', tag: 'zxx' }],
      [
        { type: 'text', text: 'hoiab ' },
        { type: 'text', text: 'ahju', emphasis: 'removed' },
      ],
      [
        { type: 'text', text: 'hoiab ' },
        { type: 'text', text: 'leivaahju', emphasis: 'added' },
      ],
    ],
  ],
  blankRows: 1,
}

const document: JobDocument = { ...sampleDocument, children: [table] }

const rendererOf = (format: string) => renderers.find((renderer) => renderer.format === format)!

test.each([
  ['txt', /2\.1 +hoiab \[-ahju-\] +hoiab \{\+leivaahju\+\}\n\n_+/],
  ['md', /\| 2\.1 +\| hoiab ~~ahju~~ +\| hoiab \*\*leivaahju\*\* +\|\n\| +\| +\| +\|/],
  ['html', /<td>hoiab <del>ahju<\/del><\/td><td>hoiab <ins>leivaahju<\/ins><\/td><\/tr>\n<tr><td><\/td>/],
  ['json', /"emphasis": "removed"/],
])('%s prints the rows before the blank ones, and what changed in them', async (format, expected) => {
  expect(await renderedText(rendererOf(format), document)).toMatch(expected)
})

test('Word strikes out what is gone and prints what is new in bold', async () => {
  const parts = unzipSync(await rendererOf('docx').render(document, renderOptions))
  const xml = strFromU8(parts['word/document.xml']!)
  expect(xml).toMatch(/<w:strike\/><\/w:rPr><w:t[^>]*>ahju</)
  expect(xml).toMatch(/<w:b\/>(<w:bCs\/>)?<\/w:rPr><w:t[^>]*>leivaahju</)
  expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(3)
})
