import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type ReadTemplate, readTemplate } from '../../../../src/render/docx/template/read-template.ts'
import {
  buildTemplate,
  field,
  paragraph,
  run,
  type TemplateSpec,
  templateParts,
  zipped,
} from '../../../support/build-template.ts'
import { englishLetterhead, estonianLetterhead } from '../../../support/sample-templates.ts'

const refusedBy = (bytes: Uint8Array): readonly string[] => {
  const read = readTemplate(bytes)
  return 'refused' in read ? read.refused : []
}

const refusals = (spec: Partial<TemplateSpec>): readonly string[] =>
  refusedBy(buildTemplate({ ...englishLetterhead, ...spec }))

const withBody = (content: string): Partial<TemplateSpec> => ({ body: `${content}${englishLetterhead.body}` })

const read = (spec: TemplateSpec): ReadTemplate => {
  const template = readTemplate(buildTemplate(spec))
  if ('refused' in template) throw new Error(template.refused.join())
  return template
}

const change = 'w:id="900" w:author="A" w:date="2026-01-01T00:00:00Z"'

test.each([
  ['words that were added', `<w:p><w:ins ${change}>${run('new')}</w:ins></w:p>`],
  ['words that were removed', `<w:p><w:del ${change}><w:r><w:delText>old</w:delText></w:r></w:del></w:p>`],
  ['a paragraph that was added', `<w:p><w:pPr><w:rPr><w:ins ${change}/></w:rPr></w:pPr></w:p>`],
  [
    'a look that was changed',
    `<w:p><w:r><w:rPr><w:b/><w:rPrChange ${change}><w:rPr/></w:rPrChange></w:rPr></w:r></w:p>`,
  ],
])('tracked changes are refused: %s', (_, content) => {
  const reason = ['The template holds tracked changes: accept or reject them first']
  expect(refusals(withBody(content))).toEqual(reason)
  expect(refusals({ margins: { ...englishLetterhead.margins, footer1: content } })).toEqual(reason)
})

test.each([
  ['application/vnd.ms-word.document.macroEnabled.main+xml'],
  ['application/vnd.ms-word.template.macroEnabledTemplate.main+xml'],
])('macros are refused by the type of the file: %s', (mainType) => {
  expect(refusals({ mainType })).toEqual([expect.stringMatching(/macros/)])
})

test('macros are refused by the part that holds them, whatever the file calls itself', () => {
  const vba = { kind: 'vbaProject', type: 'application/vnd.ms-office.vbaProject', content: 'x' }
  expect(refusals({ parts: { ...englishLetterhead.parts, 'vbaProject.bin': vba } })).toEqual([
    expect.stringMatching(/macros/),
  ])
})

test.each([
  ['image', 'https://example.com/logo.png', /picture that is linked.*`https:\/\/example.com\/logo.png`/],
  ['oleObject', 'file:///S:/rates.xlsx', /object that is linked/],
  ['mailMergeSource', 'file:///S:/people.xlsx', /list of addresses/],
  ['somethingNew', 'https://example.com/x', /fetches something \(somethingNew\)/],
])('what would be fetched is refused: %s', (kind, target, reason) => {
  expect(refusals({ external: [{ kind, target }] })).toEqual([expect.stringMatching(reason)])
})

test('a link that a reader follows is none of it', () => {
  expect(refusals({ external: [{ kind: 'hyperlink', target: 'https://example.com' }] })).toEqual([])
})

test.each([
  ['INCLUDEPICTURE "https://example.com/x.png"', 'INCLUDEPICTURE'],
  ['includetext "file:///etc/passwd"', 'INCLUDETEXT'],
  ['DDEAUTO excel "a" "b"', 'DDEAUTO'],
])('a field that takes in something is refused: %s', (instruction, name) => {
  const spread = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction.slice(0, 5)}</w:instrText></w:r><w:r><w:instrText>${instruction.slice(5)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
  const nested = `<w:p><w:fldSimple w:instr=" ${instruction.replaceAll('"', '&quot;')} "><w:r/></w:fldSimple></w:p>`
  for (const content of [`<w:p>${field('IF 1 = 1 ')}${spread.slice(5)}`, spread, nested]) {
    expect(refusals(withBody(content))).toEqual([expect.stringContaining(name)])
  }
})

test('fields that count and refer are none of it', () => {
  expect(
    refusals(withBody(`<w:p>${field(' HYPERLINK "https://example.com"')}${field('DATE')}${field('LINKEDIN')}</w:p>`)),
  ).toEqual([])
})

test('a picture that VML fetches by itself is refused', () => {
  const picture =
    '<w:p><w:r><w:pict><v:shape><v:imagedata src="https://example.com/x.png"/></v:shape></w:pict></w:r></w:p>'
  expect(refusals(withBody(picture))).toEqual([expect.stringMatching(/picture that is linked/)])
})

test('a file that Word takes apart is refused', () => {
  expect(refusals(withBody('<w:altChunk r:id="rId9"/>'))).toEqual([expect.stringMatching(/altChunk/)])
})

test.each([
  ['w:left="1418"', 'w:left="12000"', /less than 20 mm/],
  ['w:left="1418"', 'w:left="-2147483648"', /wider than Word allows/],
  ['w:w="11906"', 'w:w="1e308"', /wider than Word allows/],
])('a page without room for words, or with too much, is refused: %s → %s', (from, to, reason) => {
  expect(englishLetterhead.body).toContain(from)
  const spec = { ...englishLetterhead, body: englishLetterhead.body.replace(from, to) }
  expect(refusals(spec)).toEqual([expect.stringMatching(reason)])
})

test('all reasons are told at once', () => {
  const spec = {
    ...withBody(`<w:p><w:ins ${change}/></w:p>`),
    external: [{ kind: 'image', target: 'https://x.ee/a.png' }],
  }
  expect(refusals(spec)).toHaveLength(2)
})

test('what is no Word document, an archive with odd names and XML with a document type are refused', () => {
  const parts = templateParts(englishLetterhead)
  expect(refusedBy(new TextEncoder().encode('Dear all'))).toEqual([expect.stringMatching(/no Word document/)])
  expect(refusedBy(zipSync({ '../x': new Uint8Array() }))).toEqual([expect.stringMatching(/odd name/)])
  expect(refusedBy(zipped({ '[Content_Types].xml': '<Types/>' }))).toEqual([expect.stringMatching(/no Word document/)])
  const typed = String(parts['word/styles.xml']).replace('<w:styles', '<!DOCTYPE x [<!ENTITY e "e">]><w:styles')
  expect(refusedBy(zipped({ ...parts, 'word/styles.xml': typed }))).toEqual([
    'The part "word/styles.xml" cannot be read: it declares a document type',
  ])
  const torn = String(parts['word/document.xml']).replace('</w:body>', '')
  expect(refusedBy(zipped({ ...parts, 'word/document.xml': torn }))).toEqual([
    expect.stringMatching(/document\.xml" cannot be read/),
  ])
})

test('XML that is nested without end is refused, not followed', () => {
  const deep = `${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`
  expect(refusals(withBody(deep))).toEqual([expect.stringMatching(/nested too deeply/)])
})

test('Strict Open XML is refused with what to do', () => {
  const strict = zipped(
    Object.fromEntries(
      Object.entries(templateParts(englishLetterhead)).map(([name, content]) => [
        name,
        typeof content === 'string'
          ? content.replaceAll(
              'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
              'http://purl.oclc.org/ooxml/wordprocessingml/main',
            )
          : content,
      ]),
    ),
  )
  expect(refusedBy(strict)).toEqual([expect.stringMatching(/Strict Open XML.*save it in Word/)])
})

test.each([
  ['twice', paragraph('{{content}}'), /2 times/],
  ['in a header', paragraph('{{content}}'), /header or footer/],
  ['among words', paragraph('Here: {{content}}'), /among other words/],
  [
    'in a text box',
    `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('{{content}}')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    /text box/,
  ],
])('the place of the document is refused %s', (where, content, reason) => {
  const body = where === 'twice' ? englishLetterhead.body : '<w:sectPr/>'
  const spec =
    where === 'in a header' ? { margins: { header1: content, footer1: '<w:p/>' } } : { body: `${content}${body}` }
  expect(refusals(spec)).toEqual([expect.stringMatching(reason)])
})

test('placeholders that nobody fills are told, in the body, a header and a text box', () => {
  const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('{{logo}}')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
  const { remarks } = read({
    ...englishLetterhead,
    margins: { header1: paragraph('{{ Titel }}') + box, footer1: '<w:p/>' },
  })
  expect(remarks.unknown.map(({ written }) => written)).toEqual(['{{ Titel }}', '{{logo}}'])
})

test('what the owner should know is remarked', () => {
  expect(read(englishLetterhead).remarks).toMatchObject({
    missingStyles: ['Subtitle'],
    isProtected: false,
    comments: 0,
    lacksStamp: false,
    numbersPages: true,
  })
  expect(read(estonianLetterhead).remarks).toMatchObject({
    missingStyles: [],
    leftOut: { words: 4, pictures: 0 },
    lacksStamp: false,
    numbersPages: false,
  })
  const settings = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
  const footer1 = paragraph('Bank 123')
  expect(
    read({ ...englishLetterhead, settings, margins: { ...englishLetterhead.margins, footer1 } }).remarks,
  ).toMatchObject({ isProtected: true, lacksStamp: true })
})

test('the width of the place is that of its column', () => {
  const widthIn = (section: string) =>
    read({ body: `${paragraph('{{content}}')}<w:sectPr>${section}</w:sectPr>` }).template.textWidth
  const paper =
    '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1" w:right="1000" w:bottom="1" w:left="1000" w:gutter="240"/>'
  expect(widthIn(paper)).toBe(10_000)
  expect(widthIn(`${paper}<w:cols w:num="2" w:space="400"/>`)).toBe(4800)
})
