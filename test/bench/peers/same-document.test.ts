import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, textsOf } from '../../../bench/peers/content.js'
import { assertSays, paragraphsOf } from '../../../bench/peers/docx-texts.js'
import { filled, templateOf } from '../../../bench/peers/template.js'
import { docx } from '../../../src/render/docx/index.ts'
import { clauseOf, documentOf } from '../../support/document-of.ts'
import { renderOptions } from '../../support/rendered-text.ts'
import { sampleDocument } from '../../support/sample-document.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const document = documentOf(
  { type: 'lead-in', section: 'duties', number: null, text: 'Töötaja & tema asendaja:' },
  clauseOf([{ type: 'text', text: 'kirjutab «aruandeid»;' }]),
  { ...clauseOf([{ type: 'text', text: 'peab arvet.' }]), id: 'duties.accounts', number: '1.1.1.', level: 2 },
)
const content = contentOf(document)

test('a peer is given every line of the chapters with its number and its place in the list', () => {
  expect(content.chapters).toEqual([
    {
      number: '1.',
      text: 'Tööülesanded',
      items: [
        { depth: 0, number: '', text: 'Töötaja & tema asendaja:' },
        { depth: 1, number: '1.1.', text: 'kirjutab «aruandeid»;' },
        { depth: 2, number: '1.1.1.', text: 'peab arvet.' },
      ],
    },
  ])
})

test('a peer is given the form around the chapters as lines', () => {
  const { before, chapters, after } = contentOf(sampleDocument)
  const title = sampleDocument.children.find((block) => block.type === 'title')
  expect(before.map(({ text }) => text)).toEqual(expect.arrayContaining([title?.name, title?.subject]))
  expect(chapters.length).toBe(sampleDocument.children.filter(({ type }) => type === 'chapter').length)
  expect(after.length).toBeGreaterThan(0)
})

test('a Word file is held to what it must say', async () => {
  const file = path.join(folder, 'made.docx')
  writeFileSync(file, await docx.render(document, renderOptions))
  expect(() => assertSays(file, textsOf(content))).not.toThrow()
  expect(() => assertSays(file, ['peab arvet', 'peab'])).toThrow('made.docx does not say: peab arvet')
  expect(paragraphsOf(readFileSync(file))).toContain('Töötaja & tema asendaja:')
})

test('the template is the document of jd with loops in place of its chapters', async () => {
  const paragraphs = paragraphsOf(
    templateOf(await docx.render(sampleDocument, renderOptions), contentOf(sampleDocument)),
  )
  const made = paragraphsOf(await docx.render(sampleDocument, renderOptions))
  const [from, to] = ['{#chapters}', '{/chapters}'].map((loop) => paragraphs.indexOf(loop)) as [number, number]
  const { chapters } = contentOf(sampleDocument)
  const replaced = chapters.reduce((sum, { items }) => sum + 1 + items.length, 0)
  expect(paragraphs.slice(0, from)).toEqual(made.slice(0, from))
  expect(paragraphs.slice(to + 1)).toEqual(made.slice(from + replaced))
  expect(paragraphs.slice(from, to + 1).filter((text) => text === '{text}')).toHaveLength(4)
  expect(filled(content)).toEqual({
    chapters: [
      {
        text: 'Tööülesanded',
        items: [
          { at0: [{ text: 'Töötaja & tema asendaja:' }] },
          { at1: [{ text: 'kirjutab «aruandeid»;' }] },
          { at2: [{ text: 'peab arvet.' }] },
        ],
      },
    ],
  })
})
