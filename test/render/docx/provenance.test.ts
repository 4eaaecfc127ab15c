import { createHash } from 'node:crypto'
import { strToU8, unzipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import type { JobDocument } from '../../../src/model/document.ts'
import { docx } from '../../../src/render/docx/index.ts'
import { sourceHash } from '../../../src/render/source-hash.ts'
import { contentHash } from '../../../src/word/content-hash.ts'
import { readDocx } from '../../support/read-docx.ts'
import { renderOptions } from '../../support/rendered-text.ts'
import { sampleDocument } from '../../support/sample-document.ts'

const bytes = await docx.render(sampleDocument, renderOptions)
const sample = readDocx(bytes)

const sampleClauses = sampleDocument.children
  .flatMap((block) => (block.type === 'chapter' ? block.children : []))
  .filter((part) => part.type === 'clause')

const hexOf = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex')

test('the properties name title, language and date, and the program where no organisation is given', () => {
  expect(sample.core).toEqual({
    'dc:title': 'Kliendihalduri ametijuhend',
    'dc:creator': 'jobdesc',
    'cp:lastModifiedBy': 'jobdesc',
    'dcterms:created': '2026-11-21T00:00:00Z',
    'dcterms:modified': '2026-11-21T00:00:00Z',
    'dc:language': 'et-EE',
  })
})

test('the organisation is the author where it is given', async () => {
  const children = sampleDocument.children.map((block) =>
    block.type === 'letterhead'
      ? { ...block, organisation: [{ type: 'text' as const, text: 'Tamm & Pojad "OÜ"' }] }
      : block,
  )
  const { core } = readDocx(await docx.render({ ...sampleDocument, children }, renderOptions))
  expect(core['dc:creator']).toBe('Tamm & Pojad "OÜ"')
})

test('the custom properties are the provenance and one per clause, and no others', () => {
  const { custom } = sample
  const clauses = Object.keys(custom).filter((name) => name.startsWith('jd.clause.'))
  expect(Object.keys(custom)).toEqual([
    'jd.role',
    'jd.version',
    'jd.language',
    'jd.jurisdiction',
    'jd.tool',
    'jd.source',
    'jd.content',
    ...clauses,
    'jd.form.1',
    'jd.form.2',
    'jd.ruled.1',
  ])
  expect(custom).toMatchObject({
    'jd.role': 'account-manager',
    'jd.version': '1.0.0',
    'jd.language': 'et',
    'jd.jurisdiction': 'EE',
    'jd.tool': 'jobdesc 0.1.0',
    'jd.source': sourceHash(sampleDocument),
  })
  expect(clauses).toHaveLength(sample.paragraphs.filter(({ clause }) => clause !== null).length)
})

test('the hash of a clause is that of the words that can be read in the file', () => {
  for (const { clause, text } of sample.paragraphs.filter((paragraph) => paragraph.clause !== null)) {
    const hash = hexOf(text.normalize('NFC')).slice(0, 12)
    expect(sample.custom[`jd.clause.${clause}`]?.split(' ')).toEqual([
      expect.stringMatching(/^_jd_\w+$/),
      hash,
      sampleClauses.find(({ id }) => id === clause)?.number,
    ])
  }
})

test('the source hash forgets the order of keys and nothing else', () => {
  const reversed = Object.fromEntries(Object.entries(sampleDocument).reverse()) as unknown as JobDocument
  expect(sourceHash(reversed)).toBe(sourceHash(sampleDocument))
  expect(sourceHash({ ...sampleDocument, tag: 'et' })).not.toBe(sourceHash(sampleDocument))
})

test('the content hash can be computed again from the file and sees edits, but not of the properties', () => {
  const hash = sample.custom['jd.content']
  expect(contentHash(unzipSync(bytes))).toBe(hash)
  expect(contentHash({ ...sample.parts, 'docProps/core.xml': strToU8('<changed/>') })).toBe(hash)
  expect(contentHash({ ...sample.parts, 'word/document.xml': strToU8('<changed/>') })).not.toBe(hash)
})

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

test.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'America/Sao_Paulo'])(
  'the bytes are the same in %s',
  async (name) => {
    process.env.TZ = name
    expect(hexOf(await docx.render(sampleDocument, renderOptions))).toBe(hexOf(bytes))
  },
)

test('a date no zip archive can hold is no fault', async () => {
  const early = await docx.render(sampleDocument, { ...renderOptions, date: new Date(0) })
  expect(readDocx(early).core['dcterms:created']).toBe('1970-01-01T00:00:00Z')
})

test('the numbering is one multilevel list', () => {
  const xml = new TextDecoder().decode(sample.parts['word/numbering.xml'])
  expect(xml.match(/<w:abstractNum /g)).toHaveLength(1)
  expect(xml).toContain('<w:multiLevelType w:val="multilevel"/>')
  expect(xml).not.toContain('tentative')
})

test('no program is told where it runs or fetches anything', () => {
  const text = Object.values(sample.parts)
    .map((part) => new TextDecoder().decode(part))
    .join('\n')
  expect(text).not.toContain('TargetMode="External"')
  expect(text).not.toMatch(/Un-named|INCLUDETEXT|INCLUDEPICTURE|HYPERLINK/)
})
