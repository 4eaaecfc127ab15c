import { expect, test } from 'vitest'
import { parseXml, UnreadableXml } from '../../src/word/parse-xml.ts'
import { countChanges, readParagraphs } from '../../src/word/read-paragraphs.ts'
import type { Reading } from '../../src/word/word-paragraph.ts'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const partOf = (body: string, namespace = w) =>
  parseXml(`<w:document xmlns:w="${namespace}" xmlns:mc="urn:mc" xmlns:x="urn:x"><w:body>${body}</w:body></w:document>`)

const read = (body: string, reading: Reading = 'accepted', numbers: Record<string, string> = {}) =>
  readParagraphs(partOf(body), reading, (bookmark) => numbers[bookmark])

const textsOf = (body: string, reading?: Reading) => read(body, reading).map(({ text }) => text)

const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (content: string, mark = '') => `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${content}</w:p>`
const ins = (content: string) => `<w:ins w:id="1">${content}</w:ins>`
const del = (text: string) => `<w:del w:id="1"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const from = (id: number, name: string) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`
const to = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`

test('the signs that Word has elements for are read as what they are', () => {
  const run = '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:br/><w:br w:type="page"/><w:cr/>'
  expect(textsOf(p(`${run}<w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:char="zz"/><w:t>b</w:t></w:r>`))).toEqual([
    'a\u2011\u00ad\t\n\n\uf0b7b',
  ])
})

test('spaces at the ends of a text count where it says so, and are line ends of the file where it does not', () => {
  expect(textsOf(p('<w:r><w:t>\n  one </w:t><w:t xml:space="preserve"> two </w:t></w:r>'))).toEqual(['one two '])
  expect(textsOf(`<w:p xml:space="preserve"><w:r><w:t>one </w:t></w:r>${t('two')}</w:p>`)).toEqual(['one two'])
})

test('words inside links, smart tags, controls and split runs are words of the paragraph', () => {
  const wrapped = `<w:hyperlink>${t('b')}</w:hyperlink><w:smartTag>${t('c')}</w:smartTag><w:bdo>${t('d')}</w:bdo>`
  const control = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${t('e')}</w:sdtContent></w:sdt>`
  expect(textsOf(p(`${t('a')}${wrapped}${control}<x:custom>${t('f')}</x:custom>`))).toEqual(['abcdef'])
  expect(textsOf(`<w:sdt><w:sdtContent>${p(t('block'))}</w:sdtContent></w:sdt>`)).toEqual(['block'])
})

test('hidden words are not read, struck ones are told apart, and what stands on a ruled blank too', () => {
  const run = (property: string, text: string) => `<w:r><w:rPr>${property}</w:rPr><w:t>${text}</w:t></w:r>`
  const off = run('<w:vanish w:val="0"/><w:strike w:val="false"/>', 'd')
  const blank = '<w:r><w:rPr><w:rStyle w:val="JdBlank"/></w:rPr><w:tab/><w:t>Mari</w:t></w:r>'
  const [paragraph] = read(p(`${t('a')}${run('<w:vanish/>', 'b')}${run('<w:strike/>', 'c')}${off}${blank}`))
  expect(paragraph).toMatchObject({ text: 'ad', whole: 'acd', filling: 'Mari' })
})

test('an insertion is there when accepted, a deletion when rejected, and what was both in neither', () => {
  const body = p(`${t('a')}${ins(t('new'))}${del('old')}${ins(del('never'))}${t('z')}`)
  expect(textsOf(body)).toEqual(['anewz'])
  expect(textsOf(body, 'rejected')).toEqual(['aoldz'])
  const moved = `<w:moveFrom w:id="1">${t('gone')}</w:moveFrom>`
  expect(textsOf(p(`${moved}<w:moveTo w:id="2">${t('come')}</w:moveTo>`))).toEqual(['come'])
})

test('a paragraph whose end is gone reads on in the next one, and is no paragraph where nothing is left of it', () => {
  const body = p(del('old')) + p(del('gone'), '<w:del w:id="1"/>') + p(t('one'), '<w:del w:id="1"/>') + p(t(' two'))
  expect(textsOf(body)).toEqual(['', 'one two'])
  expect(textsOf(body, 'rejected')).toEqual(['old', 'gone', 'one', ' two'])
  expect(textsOf(p(t('x'), '<w:ins w:id="1"/>') + p(t('y')), 'rejected')).toEqual(['xy'])
})

test('rows and cells come and go, and nothing joins over their edges', () => {
  const cell = (content: string, change = '') => `<w:tc><w:tcPr>${change}</w:tcPr>${content}</w:tc>`
  const row = (content: string, change = '') => `<w:tr><w:trPr>${change}</w:trPr>${content}</w:tr>`
  const body = `<w:tbl>${row(cell(p(t('a'), '<w:del w:id="1"/>')) + cell(p(t('b')), '<w:cellIns w:id="1"/>'))}${row(
    cell(p(t('c'))),
    '<w:del w:id="2"/>',
  )}</w:tbl>`
  expect(read(body).map(({ text, column }) => [text, column])).toEqual([
    ['a', 0],
    ['b', 1],
  ])
  expect(textsOf(body, 'rejected')).toEqual(['a', 'c'])
})

test('a field shows its result and not its instruction; a reference shows the number that is known', () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
  const complex = `${mark('begin')}${code('REF _j')}${code('d_x \\r \\h')}${mark('separate')}${t('9.9')}${mark('end')}`
  const simple = `<w:fldSimple w:instr=" REF _jd_x \\r \\h ">${t('8.8')}</w:fldSimple>`
  const body = p(`${t('see ')}${complex}${t(' and ')}${simple}${t('.')}`)
  expect(textsOf(body)).toEqual(['see 9.9 and 8.8.'])
  expect(read(body, 'accepted', { _jd_x: '2.1' })[0]?.text).toBe('see 2.1 and 2.1.')
  const withoutResult = p(`${mark('begin')}${code('REF _jd_x')}${mark('end')}${t('!')}`)
  expect(read(withoutResult, 'accepted', { _jd_x: '2.1' })[0]?.text).toBe('2.1!')
  const unfinished = p(`${t('a')}${mark('begin')}${code('PAGE')}`) + p(t('b'))
  expect(textsOf(unfinished)).toEqual(['a', 'b'])
})

test('a text box is read apart, and once although it is written twice', () => {
  const box = (text: string) => `<x:box><w:txbxContent>${p(t(text))}</w:txbxContent></x:box>`
  const picture = `<w:r><mc:AlternateContent><mc:Choice>${box('box')}</mc:Choice><mc:Fallback>${box('box')}</mc:Fallback></mc:AlternateContent></w:r>`
  expect(textsOf(p(`${t('a')}${picture}${t('b')}`)).toSorted()).toEqual(['ab', 'box'])
})

test('a bookmark counts where it begins, with the paragraphs that it goes on over', () => {
  const body = p(`${t('a')}${from(1, 'one')}${t('b')}`) + p(`${t('c')}${to(1)}${from(2, 'two')}${t('d')}${to(2)}`)
  expect(read(body).map(({ starts, spans }) => ({ starts, spans }))).toEqual([
    { starts: [{ name: 'one', at: 1 }], spans: [] },
    { starts: [{ name: 'two', at: 1 }], spans: ['one'] },
  ])
})

test('one that begins behind the last word, between paragraphs, or goes on only to a start belongs to what it holds', () => {
  const late = p(`${t('a')}${from(1, 'one')}`) + p(`${t('b')}${to(1)}`)
  expect(read(late).map(({ starts, spans }) => [starts.length, spans.length])).toEqual([
    [0, 0],
    [1, 0],
  ])
  expect(read(`${from(1, 'one')}${p(`${t('a')}${to(1)}`)}`)[0]?.starts).toEqual([{ name: 'one', at: 0 }])
  const early = p(`${from(1, 'one')}${t('a')}`) + p(`${to(1)}${t('b')}`)
  expect(read(early).map(({ spans }) => spans)).toEqual([[], []])
})

test('one that never ends is a point, and takes nothing after it', () => {
  const body = p(`${from(1, 'one')}${t('a')}`) + p(t('b')) + p(`${to(7)}${t('c')}`)
  expect(read(body).map(({ starts, spans }) => [starts.length, spans.length])).toEqual([
    [1, 0],
    [0, 0],
    [0, 0],
  ])
})

test('style and place in a list are those of the paragraph; list 0 is none', () => {
  const look = (list: string) =>
    `<w:p><w:pPr><w:pStyle w:val="JdClause"/><w:numPr><w:ilvl w:val="2"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:p>`
  expect(read(look('3') + look('0')).map(({ style, list }) => [style, list])).toEqual([
    ['JdClause', { id: '3', level: 2 }],
    ['JdClause', null],
  ])
})

test('Strict Open XML and other prefixes read the same', () => {
  const strict = partOf(p(t('a')), 'http://purl.oclc.org/ooxml/wordprocessingml/main')
  expect(readParagraphs(strict, 'accepted', () => undefined)[0]?.text).toBe('a')
  const prefixed = parseXml(
    `<n:document xmlns:n="${w}"><n:body><n:p><n:r><n:t>a</n:t></n:r></n:p></n:body></n:document>`,
  )
  expect(readParagraphs(prefixed, 'accepted', () => undefined)[0]?.text).toBe('a')
  const foreign = parseXml('<w:document xmlns:w="urn:other"><w:body/></w:document>')
  expect(() => readParagraphs(foreign, 'accepted', () => undefined)).toThrow(UnreadableXml)
})

test('what is nested without end is refused', () => {
  const deep = `${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`
  expect(() => read(deep)).toThrow(/nested/)
})

test('every tracked change is counted, those of formatting too', () => {
  const format = '<w:p><w:pPr><w:pPrChange w:id="3"><w:pPr/></w:pPrChange></w:pPr></w:p>'
  expect(countChanges(partOf(p(`${ins(t('a'))}${del('b')}`, '<w:del w:id="1"/>') + format))).toBe(4)
  expect(countChanges(partOf(p(t('a'))))).toBe(0)
})
