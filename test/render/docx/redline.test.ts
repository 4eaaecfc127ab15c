import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { markDocument } from '../../../src/diff/mark-document.ts'
import type { Block, ChapterPart, Clause, JobDocument } from '../../../src/model/document.ts'
import { clausesOf } from '../../../src/render/docx/clauses-of.ts'
import { docx } from '../../../src/render/docx/index.ts'
import { redline } from '../../../src/render/docx/redline.ts'
import { isUntouched } from '../../../src/word/is-untouched.ts'
import { acceptedOutline, outline, rejectedOutline } from '../../support/outline.ts'
import { descendants, elements, parseXml, textContent, type XmlElement } from '../../support/parse-xml.ts'
import { edited, randomFrom } from '../../support/random-edits.ts'
import { readDocx } from '../../support/read-docx.ts'
import { renderOptions } from '../../support/rendered-text.ts'
import { sampleDocument } from '../../support/sample-document.ts'
import { settleChanges } from '../../support/settle-changes.ts'
import { documentOf, shelfDocuments } from '../../support/shelf.ts'

const options = { ...renderOptions, author: 'jd', changed: new Date('2026-11-21T00:00:00Z') }

const documents = [sampleDocument, ...shelfDocuments.map(documentOf)]

const built = async (document: JobDocument) => outline(await docx.render(document, renderOptions))

interface Story {
  readonly document: number
  readonly seed: number
  readonly versions: number
}

/** Makes version after version of a document and holds the redline of each two against both; how many there were. */
async function tell({ document, seed, versions }: Story): Promise<number> {
  const random = randomFrom(seed)
  let redlines = 0
  let from = documents[document] ?? sampleDocument
  let old = await built(from)
  for (let version = 0; version < versions; version++) {
    const to = edited(from, 1 + random(12), random)
    const current = await built(to)
    const bytes = await redline(markDocument(from, to), options)
    expect(bytes ? acceptedOutline(bytes) : old).toEqual(current)
    expect(bytes ? rejectedOutline(bytes, from) : current).toEqual(old)
    if (bytes) redlines += 1
    from = to
    old = current
  }
  return redlines
}

test('accepting all changes gives the new document, rejecting all the old one', { timeout: 600_000 }, async () => {
  const stories = fc.record({
    document: fc.nat(documents.length - 1),
    seed: fc.nat(),
    versions: fc.integer({ min: 4, max: 8 }),
  })
  let redlines = 0
  const property = fc.asyncProperty(stories, async (story) => {
    redlines += await tell(story)
  })
  await fc.assert(property, { numRuns: 56, seed: 20261121 })
  expect(redlines).toBeGreaterThan(300)
})

const redlineOf = async (from: JobDocument | null, to: JobDocument | null, extra = {}): Promise<Uint8Array> => {
  const bytes = await redline(markDocument(from, to), { ...options, ...extra })
  if (!bytes) throw new Error('There is nothing to track')
  return bytes
}

const partsOf = (bytes: Uint8Array): readonly XmlElement[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /^word\/(document|header\d*|footer\d*)\.xml$/.test(name) ? [parseXml(strFromU8(part))] : [],
  )

const changeNames = ['w:ins', 'w:del', 'w:pPrChange', 'w:sectPrChange']
const changesIn = (bytes: Uint8Array): readonly XmlElement[] =>
  partsOf(bytes).flatMap((part) => changeNames.flatMap((name) => descendants(part, name)))

const replaced = (id: string, edit: (clause: Clause) => readonly Clause[]): JobDocument => ({
  ...sampleDocument,
  children: sampleDocument.children.map((block): Block => {
    if (block.type !== 'chapter') return block
    const children = block.children.flatMap((part): readonly ChapterPart[] =>
      part.type === 'clause' && part.id === id ? edit(part) : [part],
    )
    return { ...block, children }
  }),
})

const reworded = replaced('duties.crm', (clause) => [
  { ...clause, content: [{ type: 'text', text: 'kannab kliendisuhtluse andmed kliendihaldussüsteemi iga päev;' }] },
])

test('nothing is tracked where nothing changed', async () => {
  expect(await redline(markDocument(sampleDocument, sampleDocument), options)).toBeUndefined()
})

test('a changed clause is changed word by word', async () => {
  const [part] = partsOf(await redlineOf(sampleDocument, reworded))
  const paragraph = descendants(part as XmlElement, 'w:p').find((one) => descendants(one, 'w:del').length > 0)
  const told = elements(paragraph as XmlElement).flatMap((child) => {
    if (!['w:r', 'w:ins', 'w:del'].includes(child.name)) return []
    return [`${child.name} ${textContent(child)}`]
  })
  expect(told).toEqual([
    'w:r kannab kliendisuhtluse andmed kliendihaldussüsteemi ',
    'w:del samal tööpäeval',
    'w:ins iga päev',
    'w:r ;',
  ])
})

test('author and date stand on every change, and what came as a whole came two minutes later', async () => {
  const added = replaced('duties.crm', (clause) => [clause, { ...clause, id: 'duties.new' }])
  const bytes = await redlineOf(sampleDocument, added, {
    author: 'Mari "M" <Tamm>',
    changed: new Date('2027-01-02T00:00:00Z'),
  })
  const changes = changesIn(bytes)
  expect(changes.length).toBeGreaterThan(1)
  expect(new Set(changes.map(({ attributes }) => attributes['w:author']))).toEqual(new Set(['Mari "M" <Tamm>']))
  expect(new Set(changes.map(({ attributes }) => attributes['w:date']))).toEqual(new Set(['2027-01-02T00:02:00Z']))
  const words = changesIn(await redlineOf(sampleDocument, reworded))
  expect(new Set(words.map(({ attributes }) => attributes['w:date']))).toEqual(new Set(['2026-11-21T00:00:00Z']))
})

test('ids of changes are unique over all parts and away from those of bookmarks', async () => {
  const to = edited(sampleDocument, 30, randomFrom(7))
  const bytes = await redlineOf(sampleDocument, to)
  const ids = changesIn(bytes).map(({ attributes }) => Number(attributes['w:id']))
  const bookmarks = partsOf(bytes).flatMap((part) => descendants(part, 'w:bookmarkStart'))
  expect(ids.length).toBeGreaterThan(30)
  expect(new Set(ids).size).toBe(ids.length)
  expect(Math.min(...ids)).toBeGreaterThan(Math.max(...bookmarks.map(({ attributes }) => Number(attributes['w:id']))))
})

test('the same documents give the same bytes', async () => {
  const to = edited(sampleDocument, 30, randomFrom(7))
  const first = await redlineOf(sampleDocument, to)
  await redlineOf(to, sampleDocument)
  expect(Buffer.from(await redlineOf(sampleDocument, to)).equals(Buffer.from(first))).toBe(true)
})

test('it is a document of the new version that nobody edited, and says what it compares', async () => {
  const to = { ...reworded, role: { ...reworded.role, version: '1.1.0' } }
  const bytes = await redlineOf(sampleDocument, to)
  expect(isUntouched(bytes)).toBe(true)
  expect(readDocx(bytes).custom).toMatchObject({ 'jd.version': '1.1.0', 'jd.redline': '1.0.0..1.1.0' })
  expect(readDocx(await docx.render(to, renderOptions)).custom).not.toHaveProperty('jd.redline')
})

test('a clause that moved has its bookmark where it stands now, and references of either document lead to it', async () => {
  const without = replaced('duties.report', () => [])
  const [report] = clausesOf(sampleDocument).filter(({ id }) => id === 'duties.report')
  const moved: JobDocument = {
    ...without,
    children: without.children.map((block) =>
      block.type === 'chapter' && block.id === 'general'
        ? { ...block, children: [...(report ? [report] : []), ...block.children] }
        : block,
    ),
  }
  const bytes = await redlineOf(sampleDocument, moved)
  const names = readDocx(bytes).bookmarks.filter((name) => name.includes('duties_report'))
  expect(names).toEqual([
    expect.stringMatching(/^_jd_duties_report_[0-9a-f]{8}$/),
    expect.stringMatching(/^_jdfrom_duties_report_[0-9a-f]{8}$/),
  ])
  expect(acceptedOutline(bytes).lost).toEqual([])
  expect(rejectedOutline(bytes, sampleDocument).lost).toEqual([])
  const rejected = readDocx(bytes, (part) => settleChanges(part, 'reject'))
  expect(rejected.bookmarks).not.toContain(names[0])
  expect(rejected.paragraphs.flatMap(({ fields }) => fields)).toContain(`REF ${names[1]} \\r \\h`)
})

describe('a document that the other release has not', () => {
  const emptyLine = { text: '', style: 'JdClosing', inTable: false }

  test('is added as a whole; rejected, one empty line is left, which Word cannot take away', async () => {
    const bytes = await redlineOf(null, sampleDocument)
    expect(acceptedOutline(bytes)).toEqual(await built(sampleDocument))
    const { paragraphs, tables, footers } = rejectedOutline(bytes, sampleDocument)
    expect({ paragraphs, tables, footer: footers.default }).toMatchObject({
      paragraphs: [emptyLine],
      tables: [],
      footer: '',
    })
  })

  test('is removed as a whole; accepted, one empty line is left', async () => {
    const bytes = await redlineOf(sampleDocument, null)
    expect(rejectedOutline(bytes, sampleDocument)).toEqual(await built(sampleDocument))
    expect(acceptedOutline(bytes)).toMatchObject({ paragraphs: [emptyLine], tables: [] })
  })
})

test('other margins are a tracked change of the section', async () => {
  const { page } = sampleDocument
  const to = { ...sampleDocument, page: { ...page, margins: { ...page.margins, left: 25 } } }
  const [section] = changesIn(await redlineOf(sampleDocument, to))
  expect(section?.name).toBe('w:sectPrChange')
  expect(descendants(section as XmlElement, 'w:pgMar')[0]?.attributes['w:left']).toBe('1701')
})

test('a document that does not end in a form ends in an empty line where its last clause changes', async () => {
  const chapters = sampleDocument.children.filter(({ type }) => type === 'chapter')
  const from = { ...sampleDocument, children: chapters }
  const to = { ...from, children: chapters.slice(0, -1) }
  const last = acceptedOutline(await redlineOf(from, to)).paragraphs.slice(-2)
  expect(last).toMatchObject([
    { clause: expect.stringContaining('_jd_duties_report') },
    { text: '', style: 'JdClosing', level: null },
  ])
})
