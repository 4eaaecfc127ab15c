import * as docx from 'docx'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { markDocument } from '../../../src/diff/mark-document.ts'
import type { JobDocument } from '../../../src/model/document.ts'
import type { MarkedDocument } from '../../../src/model/marked-document.ts'
import { compileFile } from '../../../src/render/docx/compile-file.ts'
import { contextOf } from '../../../src/render/docx/context.ts'
import * as own from '../../../src/render/docx/package.ts'
import { frame } from '../../../src/render/docx/parts/frame.ts'
import type { Texts } from '../../../src/render/docx/parts/texts.ts'
import { writtenParts } from '../../../src/render/docx/parts/written-parts.ts'
import { noRevisions, revisionsBy } from '../../../src/render/docx/revisions.ts'
import { styles } from '../../../src/render/docx/styles.ts'
import { unmarked } from '../../../src/render/docx/unmarked.ts'
import { wordDocument } from '../../../src/render/docx/word-document.ts'
import { edited, randomFrom } from '../../support/random-edits.ts'
import { renderOptions } from '../../support/rendered-text.ts'
import { sampleBilingual } from '../../support/sample-bilingual.ts'
import { sampleDocument } from '../../support/sample-document.ts'
import { documentOf, shelfDocuments } from '../../support/shelf.ts'

/** What the package zips, but for the properties: those are ours. */
async function packed(file: docx.Document): Promise<Texts> {
  const parts = unzipSync(await docx.Packer.pack(file, 'uint8array'), {
    filter: ({ name }) => /\.(xml|rels)$/.test(name),
  })
  const { 'docProps/core.xml': _, 'docProps/custom.xml': __, ...own } = parts
  return Object.fromEntries(Object.entries(own).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

const ours = (file: docx.Document): Texts => ({ ...writtenParts(file), ...frame(file) })

/** Nothing is kept for other documents where there might be revisions: all of it is of the package. */
const unkept = { ...noRevisions }

const fileOf = (marked: MarkedDocument, revisions = unkept): docx.Document => {
  const context = contextOf(own, marked, revisions, renderOptions)
  return wordDocument(context, marked, styles((marked.to ?? marked.from)!, context))
}

/** From every role, in turn in its languages and under its laws. */
const some = shelfDocuments.filter((_, index) => index % 13 === 0)

test('documents are written as the package would write them', async () => {
  expect(some.length).toBeGreaterThan(20)
  for (const document of [sampleDocument, sampleBilingual, ...some.map(documentOf)]) {
    const file = fileOf(unmarked(document))
    const expected = await packed(file)
    expect(ours(file)).toEqual(expected)
  }
})

test('so are redlines', async () => {
  for (const seed of [1, 2, 3, 4]) {
    const to = edited(sampleDocument, 12, randomFrom(seed))
    const file = fileOf(markDocument(sampleDocument, to), revisionsBy('jd', new Date('2026-11-21T00:00:00Z')))
    const expected = await packed(file)
    expect(ours(file)).toEqual(expected)
  }
})

test('so are pictures, lists and links, in the text and in its margins', async () => {
  const picture = (byte: number) =>
    new docx.ImageRun({ type: 'png', data: new Uint8Array([byte]), transformation: { width: 9, height: 9 } })
  const listed = { reference: 'list', level: 0, instance: 0 }
  const line = (text: string) =>
    new docx.Paragraph({ numbering: listed, children: [new docx.TextRun(text), picture(1), picture(2), picture(1)] })
  const link = new docx.ExternalHyperlink({
    link: 'https://example.org/',
    children: [new docx.TextRun('{list-0} {x} &')],
  })
  const levels = [{ level: 0, format: 'decimal', text: '%1.', alignment: 'left' }] as const
  const file = new docx.Document({
    numbering: { config: [{ reference: 'list', levels }] },
    sections: [
      {
        headers: { default: new docx.Header({ children: [line('õ <>"\'&\u0007')] }) },
        footers: { default: new docx.Footer({ children: [new docx.Paragraph('')] }) },
        children: [line('ä'), new docx.Paragraph({ children: [link] })],
      },
    ],
  })
  const expected = await packed(file)
  const header = 'word/_rels/header1.xml.rels'
  expect(expected[header]).toContain('media/')
  expect(ours(file)).toEqual(expected)
})

const compiled = (document: JobDocument, revisions = noRevisions) =>
  compileFile(contextOf(own, unmarked(document), revisions, renderOptions), unmarked(document)).texts

test('what several documents say is kept, and is in each as if it were alone', () => {
  const documents = [sampleDocument, sampleBilingual, ...some.map(documentOf)]
  for (const document of [...documents, ...documents]) expect(compiled(document)).toEqual(compiled(document, unkept))
})

test('what follows from the look is kept, and not for another look', () => {
  const { page } = sampleDocument
  const looks = [page, { ...page, font: 'Arial' }, { ...page, fontSize: 9 }, { ...page, justified: !page.justified }]
  const documents = [...looks.map((look) => ({ ...sampleDocument, page: look })), { ...sampleDocument, tag: 'ru-EE' }]
  const first = documents.map((document) => compiled(document))
  expect(documents.map((document) => compiled(document))).toEqual(first)
  expect(new Set(first.map((texts) => texts['word/styles.xml'])).size).toBe(documents.length)
  expect(first.at(-1)?.['word/settings.xml']).toContain('<w:themeFontLang w:val="ru-EE"/>')
})

test('more looks than are kept come out as they should', () => {
  const sizes = Array.from({ length: 70 }, (_, index) => 8 + index / 10)
  const documents = sizes.map((fontSize) => ({ ...sampleDocument, page: { ...sampleDocument.page, fontSize } }))
  expect(documents.map((document) => compiled(document))).toEqual(documents.map((document) => compiled(document)))
  expect(compiled(documents[0]!)['word/styles.xml']).toContain('<w:sz w:val="16"/>')
})
