import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openPackage } from '../../src/word/open-package.ts'
import { parseXml, UnreadableXml } from '../../src/word/parse-xml.ts'

const types = { '[Content_Types].xml': strToU8('<Types/>') }

const refusalOf = (bytes: Uint8Array): string | undefined => {
  const opened = openPackage(bytes)
  return 'refused' in opened ? opened.refused : undefined
}

test('the parts of a package come out as they went in, folders left out', () => {
  const opened = openPackage(zipSync({ ...types, 'word/': new Uint8Array(), 'word/a.xml': strToU8('ü') }))
  expect(opened).toEqual({ parts: { ...types, 'word/a.xml': strToU8('ü') } })
})

test.each([['../../etc/passwd'], ['word/../../x'], ['/etc/passwd'], ['C:\\x'], ['word\\document.xml'], ['a\u0000b']])(
  'a part called %j is refused',
  (name) => {
    expect(refusalOf(zipSync({ ...types, [name]: strToU8('x') }))).toMatch(/odd name/)
  },
)

test('what is no archive, an old Word file, an archive of something else and a torn one are told apart', () => {
  const whole = zipSync({ ...types, 'word/document.xml': strToU8('<x/>'.repeat(500)) })
  expect(refusalOf(strToU8('Dear all'))).toMatch(/cannot be read/)
  expect(refusalOf(new Uint8Array())).toMatch(/cannot be read/)
  expect(refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toMatch(/old Word document|password/)
  expect(refusalOf(zipSync({ 'photo.jpg': strToU8('x') }))).toMatch(/no Word document/)
  expect(refusalOf(whole.subarray(0, whole.length - 30))).toMatch(/cannot be read/)
})

test('a small file that would fill the memory is refused before it is unpacked', () => {
  const bomb = zipSync({ ...types, 'word/document.xml': new Uint8Array(210_000_000) })
  expect(bomb.length).toBeLessThan(1_000_000)
  expect(refusalOf(bomb)).toMatch(/too large/)
})

test('two parts of one name are refused: programs disagree which of them counts', () => {
  const twice = zipSync({ ...types, 'word/document.xmm': strToU8('a'), 'word/document.xml': strToU8('b') })
  const text = Buffer.from(twice).toString('latin1').replaceAll('document.xmm', 'document.xml')
  expect(refusalOf(Buffer.from(text, 'latin1'))).toMatch(/two parts of one name/)
})

test('XML with a document type, broken XML and what is no UTF-8 are refused', () => {
  expect(() => parseXml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow(UnreadableXml)
  expect(() => parseXml('<a><b></a>')).toThrow(UnreadableXml)
  expect(() => parseXml('')).toThrow(UnreadableXml)
  for (const torn of ['<a b/>', '<a b=c/>', '<a b="c"d="e"/>', '<a></a b>', '<a b="c/>']) {
    expect(() => parseXml(torn)).toThrow(UnreadableXml)
  }
  expect(parseXml('<a>\uFFFD</a>').documentElement?.textContent).toBe('\uFFFD')
  for (const odd of ['\u0001', '\uFFFE', '&#1;', '&#xB;', '&#xD800;', '&#65535;', '&#x110000;']) {
    expect(() => parseXml(`<a b="${odd}"/>`)).toThrow(UnreadableXml)
    expect(() => parseXml(`<a>${odd}</a>`)).toThrow(UnreadableXml)
  }
  expect(parseXml('<a>&#9;&#x1F600;\u0085</a>').documentElement?.textContent).toBe('\t😀\u0085')
  for (const nothing of ['xmlns:b=""', "xmlns:b = ' '"]) {
    expect(() => parseXml(`<a ${nothing}/>`)).toThrow(UnreadableXml)
  }
  expect(parseXml('<a c=" " xmlns:b="urn:b"> xmlns:b="" </a>').documentElement?.textContent).toBe(' xmlns:b="" ')
  expect(() => parseXml(new Uint8Array([0x3c, 0x61, 0xff, 0x2f, 0x3e]))).toThrow(UnreadableXml)
  expect(parseXml('<a xmlns="urn:x">õ</a>').documentElement?.textContent).toBe('õ')
})
