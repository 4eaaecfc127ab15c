import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { JobDocument } from '../../../../src/model/document.ts'
import { plainText } from '../../../../src/model/plain-text.ts'
import { docx } from '../../../../src/render/docx/index.ts'
import { type ReadTemplate, readTemplate } from '../../../../src/render/docx/template/read-template.ts'
import { isUntouched } from '../../../../src/word/is-untouched.ts'
import { readProperties } from '../../../../src/word/read-properties.ts'
import { buildTemplate, field, paragraph, run, type TemplateSpec } from '../../../support/build-template.ts'
import { clauseOf, documentOf } from '../../../support/document-of.ts'
import { type ReadDocx, readDocx } from '../../../support/read-docx.ts'
import { renderOptions } from '../../../support/rendered-text.ts'
import { sampleDocument } from '../../../support/sample-document.ts'
import { englishLetterhead, estonianLetterhead } from '../../../support/sample-templates.ts'

const readSpec = (spec: TemplateSpec): ReadTemplate => {
  const read = readTemplate(buildTemplate(spec))
  if ('refused' in read) throw new Error(read.refused.join('; '))
  return read
}

const bytesIn = (spec: TemplateSpec, document: JobDocument = sampleDocument): Promise<Uint8Array> =>
  docx.render(document, { ...renderOptions, template: readSpec(spec).template })

const setIn = async (spec: TemplateSpec, document: JobDocument = sampleDocument): Promise<ReadDocx> =>
  readDocx(await bytesIn(spec, document))

const partOf = ({ parts }: ReadDocx, name: string): string => strFromU8(parts[name] ?? new Uint8Array())

const withOrganisation = (name: string): JobDocument => ({
  ...sampleDocument,
  children: sampleDocument.children.map((block) =>
    block.type === 'letterhead' ? { ...block, organisation: [{ type: 'text', text: name }] } : block,
  ),
})

const english = await setIn(englishLetterhead, withOrganisation('Näidis & Pojad OÜ'))
const estonian = await setIn(estonianLetterhead)
const alone = readDocx(await docx.render(sampleDocument, renderOptions))
const said = ({ paragraphs }: ReadDocx): readonly string[] => paragraphs.map(({ text }) => text)

const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
const simple = (body: string, more: Partial<TemplateSpec> = {}): TemplateSpec => ({
  body: `${body}${section}`,
  ...more,
})

test('the document stands between the paragraphs of the template, every word and number of it', () => {
  const own = said(alone).filter((text) => text !== '' && text !== 'tööandja nimi')
  const found = said(english).filter((text) => text !== '')
  expect(found).toEqual(['Human Resources', ...own, 'Questions: people@example.com'])
  expect(english.paragraphs.flatMap(({ number }) => number ?? [])).toEqual([
    ...alone.paragraphs.flatMap(({ number }) => number ?? []),
    '–',
  ])
})

test('without a placeholder it takes the place of the body, and the last section stays', () => {
  expect(said(estonian)).toEqual(said(alone))
  expect(partOf(estonian, 'word/document.xml')).toContain('w:left="1701"')
  expect(estonian.titlePage).toBe(true)
})

test('header and footer are the template’s, and where it has none on a kind of page the document’s', () => {
  expect(english.headers.default).toContain('Näidis & Pojad OÜ')
  expect(english.footers.default).toBe('account-manager 1.0.0 (et) · page {PAGE} of {NUMPAGES}')
  expect(estonian.headers.first).toContain('Näidis OÜ · Pikk 1, 10123 Tallinn')
  expect(estonian.footers).toMatchObject({
    first: 'account-manager 1.0.0 · et',
    default: 'account-manager 1.0.0 · et\tlk {PAGE} / {NUMPAGES}',
  })
})

test('a page number at the head goes to the pages on which a letterhead says nothing', async () => {
  const pageNumber = { place: 'top-centre', from: 2, pattern: [{ field: 'page' }] } as const
  const { headers } = await setIn(estonianLetterhead, {
    ...sampleDocument,
    page: { ...sampleDocument.page, pageNumber },
  })
  expect(headers).toMatchObject({ default: '{PAGE}' })
  expect(headers.first).toContain('Pikk 1')
})

test('a first page that gets no number shows what the template shows on every page', async () => {
  const spec = simple(paragraph('{{content}}'), { margins: { footer1: paragraph('Bank 123') } })
  const footed = {
    ...spec,
    body: spec.body.replace('<w:sectPr>', '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter1"/>'),
  }
  const pageNumber = { place: 'top-centre', from: 2, pattern: [{ field: 'page' }] } as const
  const found = await setIn(footed, { ...sampleDocument, page: { ...sampleDocument.page, pageNumber } })
  expect(found.titlePage).toBe(true)
  expect(found.footers).toEqual({ default: 'Bank 123', first: 'Bank 123' })
  expect(found.headers).toEqual({ default: '{PAGE}', first: '' })
})

test('styles are found by name, whatever their ids; ours get ids that are free', () => {
  const stylesOf = (text: string) => estonian.paragraphs.find((one) => one.text === text)?.style
  expect(stylesOf('Üldsätted')).toBe('Pealkiri1')
  expect(stylesOf('AMETIJUHEND')).toBe('Pealkiri')
  expect(stylesOf('Kliendihaldur')).toBe('Alapealkiri')
  expect(estonian.paragraphs.find(({ clause }) => clause)?.style).toBe('JdClauseJd')
  const styles = partOf(estonian, 'word/styles.xml')
  expect(styles.match(/w:styleId="[^"]*"/g)?.length).toBe(new Set(styles.match(/w:styleId="[^"]*"/g)).size)
  expect(styles).not.toMatch(/w:styleId="(Heading1|Title|Normal)"/)
  const named = [...styles.matchAll(/<w:(?:basedOn|next|link) w:val="([^"]*)"/g)].map(([, id]) => id)
  expect(named.filter((id) => !styles.includes(`w:styleId="${id}"`))).toEqual([])
})

test('the font is the house’s, sizes are relative to it, and first lines are indented where the house meant it alone', () => {
  const styles = partOf(estonian, 'word/styles.xml')
  expect(styles).not.toMatch(/Calibri|Times/)
  const ours = styles.slice(styles.indexOf('w:styleId="JdOrganisation"'))
  expect(ours).toContain('w:firstLine="0"')
  // 10 points of the template less 4, but no less than 8; the title's own size is the template's.
  expect(/w:styleId="JdCaption".*?<w:sz w:val="(\d+)"/s.exec(styles)?.[1]).toBe('16')
  expect(/w:styleId="JdTableHead".*?<w:sz w:val="(\d+)"/s.exec(styles)?.[1]).toBe('16')
  expect(/w:styleId="JdNotice".*?<w:sz w:val="(\d+)"/s.exec(styles)?.[1]).toBe('18')
})

test('of the two lines of a title the one that the house lacks follows the other', () => {
  const [subtitle = ''] =
    /<w:style [^>]*w:styleId="Subtitle".*?<\/w:style>/s.exec(partOf(english, 'word/styles.xml')) ?? []
  expect(subtitle).toContain('<w:basedOn w:val="Title"/>')
  expect(subtitle).not.toContain('<w:jc')
})

test('words are proofed in the document’s language where the template has another', () => {
  const runs = (found: ReadDocx) => found.paragraphs.find(({ clause }) => clause === 'general.position')?.runs
  expect(english.language).toBe('en-GB')
  expect(runs(english)?.map(({ language }) => language)).toEqual(['et-EE'])
  expect(runs(estonian)?.map(({ language }) => language)).toEqual([null])
})

test('lists of the template stay as they are, and ours count for themselves', () => {
  const numbering = partOf(english, 'word/numbering.xml')
  const ids = [...numbering.matchAll(/<w:(abstractNum|num) w:(?:abstractNumId|numId)="(\d+)"/g)].map(([, of, id]) => [
    of,
    id,
  ])
  expect(ids).toEqual([
    ['abstractNum', '2'],
    ['abstractNum', '3'],
    ['num', '2'],
    ['num', '3'],
  ])
  expect(numbering).toContain('<w:lvlText w:val="–"/>')
})

test('ids of bookmarks are told apart, and every clause has its own', () => {
  const ids = [...partOf(english, 'word/document.xml').matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(
    ([, id]) => id,
  )
  expect(new Set(ids).size).toBe(ids.length)
  expect(english.bookmarks).toContain('house')
  expect(english.bookmarks.filter((name) => name.startsWith('_jd_'))).toEqual(alone.bookmarks)
})

test('the organisation that the template prints is not printed twice; nor are requisites of its body', async () => {
  expect(said(english)).not.toContain('Näidis & Pojad OÜ')
  const spec = simple(paragraph('{{organisation}}, {{ Place }}, {{date}}') + paragraph('{{content}}'))
  const found = await setIn(spec, withOrganisation('Näidis OÜ'))
  expect(said(found)[0]).toBe('Näidis OÜ, Tallinn, ____________')
  const labels = found.tables.flat().map(([first]) => first)
  expect(labels.filter((label) => label === 'Koht' || label === 'Kuupäev')).toEqual([])
  expect(said(found)).toContain('Töölepingu lisa')
})

test('a placeholder that Word spread over runs, with a mark of its spelling in between, keeps the look of its first', async () => {
  const spread = `<w:p>${run('Role {{ro', '<w:b/>')}<w:proofErr w:type="spellStart"/>${run('l', '<w:i/>')}${run('e}} of us')}</w:p>`
  const found = await setIn(simple(spread + paragraph('{{content}}')))
  const [first] = found.paragraphs
  expect(first?.text).toBe('Role account-manager of us')
  expect(partOf(found, 'word/document.xml')).toContain(
    '<w:rPr><w:b/><w:noProof/></w:rPr><w:t xml:space="preserve">account-manager</w:t>',
  )
})

test('the place of the document may be spread over runs, stand in a cell, in a content control or end a section', async () => {
  const spread = `<w:p>${run('{{con')}${run('tent')}${run('}}')}</w:p>`
  const inCell = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="8000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${spread}</w:tc></w:tr></w:tbl><w:p/>`
  const inControl = `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${spread}</w:sdtContent></w:sdt>`
  const endsSection = `<w:p><w:pPr>${section}</w:pPr>${run('{{content}}')}</w:p>${paragraph('After')}`
  for (const body of [inCell, inControl, endsSection]) {
    const found = await setIn(simple(body))
    expect(found.paragraphs.filter(({ clause }) => clause)).toHaveLength(11)
    expect(partOf(found, 'word/document.xml')).not.toContain('{{')
  }
  expect(readSpec(simple(inCell)).template.textWidth).toBe(8000 - 216)
  expect(partOf(await setIn(simple(inControl)), 'word/document.xml')).not.toContain('w:sdt')
  expect(partOf(await setIn(simple(endsSection)), 'word/document.xml').match(/<w:sectPr/g)).toHaveLength(2)
})

test('braces that a clause has are words', async () => {
  const clause = clauseOf([{ type: 'text', text: 'kasutab {{title}}, {{content}} ja <?jd title?>' }])
  const { paragraphs } = await setIn(englishLetterhead, documentOf(clause))
  expect(paragraphs.find(({ clause }) => clause)?.text).toBe('kasutab {{title}}, {{content}} ja <?jd title?>')
})

test('what looks like a hole in the template is none', async () => {
  const found = await setIn(
    simple(`<w:p><w:r><w:t><![CDATA[<?jd title?>]]></w:t></w:r></w:p><?jd title?>${paragraph('{{content}}')}`),
  )
  expect(said(found)[0]).toBe('<?jd title?>')
})

test('provenance stands behind the template’s own properties, and an old one gives way', () => {
  expect(english.custom.Owner).toBe('People & Culture')
  expect(english.custom['jd.role']).toBe('account-manager')
  const pids = [...partOf(english, 'docProps/custom.xml').matchAll(/pid="(\d+)"/g)].map(([, pid]) => Number(pid))
  expect(pids).toEqual(pids.map((_, index) => index + 2))
  expect(english.core['dc:title']).toBe('Kliendihalduri ametijuhend')
})

test('a property of the template that holds another one cannot speak for jd', async () => {
  const inner = '<property name="jd.role"><vt:lpwstr>somebody else</vt:lpwstr></property>'
  const bytes = await bytesIn(simple('', { properties: { Owner: `x</vt:lpwstr>${inner}<vt:lpwstr>` } }))
  expect(readProperties(unzipSync(bytes)).get('jd.role')).toBe('account-manager')
  expect(isUntouched(bytes)).toBe(true)
})

test('an edit of the template’s part of the file is seen too', async () => {
  const bytes = await bytesIn(englishLetterhead)
  expect(isUntouched(bytes)).toBe(true)
  expect(await bytesIn(englishLetterhead)).toEqual(bytes)
})

test('a .dotx gives a document, wherever it has its main part', async () => {
  const found = await setIn({
    ...englishLetterhead,
    main: 'word/document2.xml',
    mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
  })
  expect(partOf(found, '[Content_Types].xml')).toContain('wordprocessingml.document.main+xml')
  expect(partOf(found, '[Content_Types].xml')).not.toContain('template.main')
  expect(said(found)).toEqual(said(await setIn(englishLetterhead)))
  expect(Object.keys(found.parts)).not.toContain('word/document2.xml')
})

test('a document of ours as a template leaves no marks of its own clauses', async () => {
  const read = readTemplate(await docx.render(sampleDocument, renderOptions))
  if ('refused' in read) throw new Error(read.refused.join())
  const again = readDocx(await docx.render(sampleDocument, { ...renderOptions, template: read.template }))
  expect(again.bookmarks).toEqual(alone.bookmarks)
  expect(said(again)).toEqual(said(alone))
})

test('what a replaced body showed is not in the file', async () => {
  const link = { kind: 'hyperlink', target: 'https://example.com/secret' }
  const comments = {
    kind: 'comments',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
  }
  const spec: TemplateSpec = {
    ...simple('<w:p><w:hyperlink r:id="rIdOutside0"><w:r><w:t>secret</w:t></w:r></w:hyperlink></w:p>'),
    external: [link],
    parts: {
      'comments.xml': {
        ...comments,
        content:
          '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"/></w:comments>',
      },
    },
  }
  const found = await setIn(spec)
  expect(Object.keys(found.parts)).not.toContain('word/comments.xml')
  expect(partOf(found, 'word/_rels/document.xml.rels')).not.toContain('secret')
})

test('an empty header is none, and a field of the template’s is something', async () => {
  const withMargins = (content: string): TemplateSpec => ({
    ...englishLetterhead,
    margins: { header1: '<w:p/>', footer1: content },
  })
  expect((await setIn(withMargins('<w:p/>'))).footers.default).toContain('account-manager 1.0.0 · et')
  expect((await setIn(withMargins(`<w:p>${field('PAGE')}</w:p>`))).footers.default).toBe('{PAGE}')
})

test('references still lead to their clauses', () => {
  const fields = english.paragraphs.flatMap((one) => one.fields).map((one) => /^REF (\S+)/.exec(one)?.[1])
  expect(fields).toHaveLength(3)
  expect(english.bookmarks).toEqual(expect.arrayContaining(fields))
  const clauses = english.paragraphs.filter(({ clause }) => clause === 'duties.report')
  expect(clauses.map(({ text }) => text)).toEqual([
    plainText([{ type: 'text', text: 'esitab kord kuus aruande punktis 1.2 nimetatud juhile.' }]),
  ])
})

test('in a file laid out as by an older Word, what holds the rule of a last blank is no word', async () => {
  const laidOutAs = (version: number): Promise<ReadDocx> =>
    setIn({
      ...englishLetterhead,
      settings: `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="${version}"/></w:compat>`,
    })
  const [older, newer] = await Promise.all([laidOutAs(14), laidOutAs(15)])
  expect(partOf(older, 'word/document.xml')).toContain('\u200b')
  expect(partOf(newer, 'word/document.xml')).not.toContain('\u200b')
  expect(said(older)).toEqual(said(newer))
  const clauses = (found: ReadDocx) => found.paragraphs.filter(({ clause }) => clause)
  expect(clauses(older)).toEqual(clauses(newer))
})

test('a page number stands in the middle, whatever the house does with its headers', async () => {
  const pageNumber = { place: 'top-centre', from: 1, pattern: [{ field: 'page' }] } as const
  const found = await setIn(estonianLetterhead, { ...sampleDocument, page: { ...sampleDocument.page, pageNumber } })
  const header = Object.keys(found.parts).find((name) => /header\d/.test(name) && partOf(found, name).includes('PAGE'))
  expect(partOf(found, header ?? '')).toContain('<w:pStyle w:val="Pis"/><w:jc w:val="center"/>')
})
