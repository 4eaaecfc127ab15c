import { describe, expect, test } from 'vitest'
import { findingsIn, parsed, valueIn, writtenAt } from './parsed-text.ts'

describe('a place for each key and value', () => {
  const text = 'töö: "allkiri 😀"\nsections:\n  duties:\n    - keep-oven\n    - {id: bake, law: [a, b]}\n'

  test.each([
    ['/töö', 'töö', '"allkiri 😀"'],
    ['/sections/duties/0', undefined, 'keep-oven'],
    ['/sections/duties/1/id', 'id', 'bake'],
    ['/sections/duties/1/law', 'law', '[a, b]'],
    ['/sections/duties/1/law/1', undefined, 'b'],
  ])('%s', (pointer, key, value) => {
    expect(writtenAt(text, pointer)).toEqual(key === undefined ? { value } : { key, value })
  })

  test('lines and columns count from 1, in UTF-16 code units as editors do', () => {
    const { sourced } = parsed('a: 😀\nb: [😀, ї]\n')
    expect(sourced?.origins.get('/b/1')?.value).toEqual({
      file: 'a.yaml',
      line: 2,
      column: 9,
      endLine: 2,
      endColumn: 10,
    })
  })

  test.each([
    ['a BOM', `\uFEFF${text}`],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['both', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['old Mac line ends', text.replaceAll('\n', '\r')],
  ])('%s changes neither values nor places', (_name, variant) => {
    expect(parsed(variant)).toEqual(parsed(text))
  })

  test.each([
    ['a quotation mark that is never closed', 'a: 1\nb: "two', ['2:8 yaml/syntax']],
    ['a brace that is never closed', 'a: {b: 1\n', ['2:1 yaml/syntax']],
    [
      'what stands behind words of several lines that may not stand',
      '"a"},\n": \n"b"',
      ['1:4 yaml/syntax', '2:2 yaml/syntax', '3:1 yaml/syntax'],
    ],
  ])('%s is found inside of the file', (_name, broken, places) => {
    expect(findingsIn(broken)).toEqual(places)
  })

  test('line ends inside of words are line feeds', () => {
    expect(valueIn('a: |\r\n  one\r\n  two\r\n')).toEqual({ a: 'one\ntwo\n' })
  })

  test('a key without a value stands where the key does', () => {
    expect(valueIn('title:\nclauses: {}\n')).toEqual({ title: null, clauses: {} })
    const origin = parsed('title:\nclauses: {}\n').sourced?.origins.get('/title')
    expect(origin?.key).toMatchObject({ line: 1, column: 1, endColumn: 6 })
    expect(origin?.value.line).toBe(1)
  })

  test('a slash or a tilde in a key is escaped in the pointer', () => {
    expect(writtenAt('a/b~c: 1\n', '/a~1b~0c')).toEqual({ key: 'a/b~c', value: '1' })
  })
})

test.each(['', '\n\n', '# only a comment\n', '---\n', '\uFEFF'])('a file of %j holds nothing', (text) => {
  const { sourced, diagnostics } = parsed(text)
  expect(sourced?.value).toBeNull()
  expect(diagnostics).toEqual([])
})

describe('a duplicate key', () => {
  test('is reported where it stands again; the first one counts and the rest is read', () => {
    const text = 'a: 1\nb:\n  c: 2\n  d: 3\n  c: 4\na: { c: 5 }\ne: 6\n'
    const { sourced, diagnostics } = parsed(text)
    expect(sourced?.value).toEqual({ a: 1, b: { c: 2, d: 3 }, e: 6 })
    expect(diagnostics.map(({ rule, message, place }) => [rule, place?.line, message])).toEqual([
      ['yaml/duplicate-key', 5, 'The key `c` stands here again, first in line 3'],
      ['yaml/duplicate-key', 6, 'The key `a` stands here again, first in line 1'],
    ])
    expect(writtenAt(text, '/a').value).toBe('1')
  })

  test('three times is reported twice', () => {
    expect(findingsIn('a: 1\na: 2\na: 3\n')).toEqual(['2:1 yaml/duplicate-key', '3:1 yaml/duplicate-key'])
  })
})

describe('what does not parse reports only that', () => {
  test.each([
    ['tabs for indentation', 'a:\n\tb: 1\n\tc: 2\nd: 1\n', ['2:1 yaml/syntax', '3:1 yaml/syntax']],
    ['what a tab drags along', 'a:\n  b: 1\n\tc: 2\n  d: 3\ne: [1\n', ['3:1 yaml/syntax']],
    ['a mistake before a tab', 'a: b: c\nd:\n\te: 1\n', ['1:4 yaml/syntax', '3:1 yaml/syntax']],
    [
      'several independent mistakes',
      'a: "x\\q"\nb: 1\nc: @x\nd: e: f\n',
      ['1:6 yaml/syntax', '3:4 yaml/syntax', '4:4 yaml/syntax'],
    ],
    ['several mistakes of one line', 'a: @x: @y\n', ['1:4 yaml/syntax']],
    ['a duplicate key beside it', 'a: 1\na: 2\nb: "\\q"\n', ['3:5 yaml/syntax']],
    ['a second document', 'a: 1\n---\nb: 2\n---\nc: 3\n', ['2:1 yaml/syntax']],
    ['an unknown tag', 'a: !role x\n', ['1:4 yaml/syntax']],
    ['a tag for a set', 'a: !!set {x}\n', ['1:4 yaml/syntax']],
    ['a tag for a time', 'a: !!timestamp 2026-11-21\n', ['1:4 yaml/syntax']],
    ['a tag for bytes', 'a: !!binary aGVsbG8=\n', ['1:4 yaml/syntax']],
    ['aliases without an anchor', 'a: *x\nb: &x 1\nc: [*x, *y]\n', ['1:4 yaml/syntax', '3:9 yaml/syntax']],
  ])('%s', (_name, text, expected) => {
    expect(findingsIn(text)).toEqual(expected)
    expect(valueIn(text)).toBeUndefined()
  })

  test('a tab is called a tab', () => {
    expect(parsed('a:\n\tb: 1\n').diagnostics[0]?.message).toBe(
      'A tab stands where the line is indented, expected spaces',
    )
  })

  test('no message repeats a whole file', () => {
    const longest = parsed('>'.repeat(100_000)).diagnostics.map(({ message }) => message.length)
    expect(longest).toHaveLength(1)
    expect(longest[0]).toBeLessThan(300)
  })
})

describe('scalars', () => {
  test.each([
    ['0123', '0123'],
    ['1.0', '1.0'],
    ['1.50', '1.50'],
    ['1e3', '1e3'],
    ['0x1F', '0x1F'],
    ['0o17', '0o17'],
    ['+1', '+1'],
    ['-0', '-0'],
    ['.5', '.5'],
    ['.inf', '.inf'],
    ['12345678901234567890', '12345678901234567890'],
  ])('the number %s would lose its form, so it stays text', (written, expected) => {
    expect(valueIn(`a: ${written}\n`)).toEqual({ a: expected })
  })

  test.each([
    ['12', 12],
    ['-3', -3],
    ['1.5', 1.5],
    ['true', true],
    ['null', null],
    ['~', null],
  ])('%s is what it looks like', (written, expected) => {
    expect(valueIn(`a: ${written}\n`)).toEqual({ a: expected })
  })

  test.each(['yes', 'NO', 'on', '2026-11-21', '1:30', '1_000', '"12"', "'true'"])('%s is text', (written) => {
    expect(valueIn(`a: ${written}\n`)).toEqual({ a: written.replace(/["']/g, '') })
  })

  test('words mean the same whatever version a directive names', () => {
    expect(valueIn('%YAML 1.1\n---\na: yes\nb: 010\n')).toEqual({ a: 'yes', b: '010' })
  })

  test('a number as key keeps its form', () => {
    expect(valueIn('01: a\n1: b\n')).toEqual({ '01': 'a', 1: 'b' })
  })
})

describe('aliases', () => {
  test('unfold, and lead to where the words were written', () => {
    const text = 'a: &x { law: [b] }\nc: *x\n'
    expect(valueIn(text)).toEqual({ a: { law: ['b'] }, c: { law: ['b'] } })
    expect(writtenAt(text, '/c')).toEqual({ key: 'c', value: '{ law: [b] }' })
    expect(writtenAt(text, '/c/law/0')).toEqual({ value: 'b' })
  })

  test('mean the last anchor before them, also inside of what is repeated', () => {
    expect(valueIn('- &x 1\n- &y [*x]\n- &x 2\n- *x\n- *y\n')).toEqual([1, [1], 2, 2, [1]])
  })

  test('merge keys are YAML 1.1 and mean nothing', () => {
    expect(valueIn('a: &x { b: 1 }\nc: { <<: *x }\n')).toEqual({ a: { b: 1 }, c: { '<<': { b: 1 } } })
  })
})

describe('limits', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
    .concat([...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`)}]`))
    .join('\n')

  test.each([
    ['an alias bomb', bomb],
    ['an alias that holds itself', 'a: &a [*a]\n'],
    ['a great many aliases', `- &a x\n${'- *a\n'.repeat(60_000)}`],
    ['a great many values', '- a\n'.repeat(60_000)],
    ['34 lists in one another', `${'['.repeat(34)}${']'.repeat(34)}`],
    ['brackets without an end', '['.repeat(1_000_000)],
    ['braces without an end', '{'.repeat(1_000_000)],
    ['dashes in one line', '- '.repeat(500_000)],
    ['keys in one line', 'a: '.repeat(300_000)],
    ['questions in one line', '? '.repeat(500_000)],
    ['more than a mebibyte', `a: ${'x'.repeat(1024 * 1024)}`],
  ])('%s: one finding, and soon', { timeout: 15_000 }, (_name, text) => {
    expect(findingsIn(text)).toEqual(['1:1 yaml/limit'])
    expect(valueIn(text)).toBeUndefined()
  })

  test.each([
    ['33 lists in one another', `${'['.repeat(33)}${']'.repeat(33)}`],
    ['a mebibyte', `a: ${'x'.repeat(1024 * 1024 - 4)}\n`],
    ['a few thousand aliases', `- &a x\n${'- *a\n'.repeat(5000)}`],
  ])('%s can be read', (_name, text) => {
    expect(findingsIn(text)).toEqual([])
    expect(valueIn(text)).toBeDefined()
  })
})

describe('keys that JavaScript knows are data', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s', (key) => {
    const value = valueIn(`${key}: { polluted: true }\n`)
    expect(Object.entries(value as object)).toEqual([[key, { polluted: true }]])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('__proto__ twice is a duplicate key like any other', () => {
    expect(findingsIn('__proto__: 1\n__proto__: 2\n')).toEqual(['2:1 yaml/duplicate-key'])
  })
})

describe('control characters', () => {
  test('are reported where they stand, in comments too, and the file is still read', () => {
    const { sourced, diagnostics } = parsed('a: "x\u0007"\n# ї \u0000\nb: 1\u0085\n')
    expect(diagnostics.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`)).toEqual([
      '1:6 The invisible control character U+0007 stands here',
      '2:5 The invisible control character U+0000 stands here',
      '3:5 The invisible control character U+0085 stands here',
    ])
    expect(diagnostics.every(({ rule }) => rule === 'text/control-character')).toBe(true)
    expect(sourced?.value).toMatchObject({ a: 'x\u0007' })
  })

  test.each(['"x\\a"', '"\\x1b[31m"', '"\\u0000"', '"\\uFFFE"', '"\\ud800"'])('written as an escape: %s', (words) => {
    expect(findingsIn(`b: 1\na: ${words}\n`)).toEqual(['2:4 text/control-character'])
  })

  test('tabs and line feeds in words are none', () => {
    expect(findingsIn('a: "one\\ttwo\\nthree"\nb: |\n  four\tfive\n  six\n')).toEqual([])
  })

  test('a file full of them does not flood the screen', () => {
    expect(findingsIn('# \u0001'.repeat(1000)).length).toBeLessThan(50)
  })
})

describe('encoding', () => {
  const bytes = (...values: readonly number[]) => Uint8Array.from(values)

  test.each([
    ['Latin-1', bytes(0x61, 0x3a, 0x20, 0xf5), 'The file is not UTF-8 text'],
    ['a cut character', bytes(0x61, 0x3a, 0x20, 0xd0), 'The file is not UTF-8 text'],
    ['an overlong slash', bytes(0x61, 0x3a, 0x20, 0xc0, 0xaf), 'The file is not UTF-8 text'],
    ['UTF-16 LE with mark', bytes(0xff, 0xfe, 0x61, 0), 'The file is UTF-16, expected UTF-8'],
    ['UTF-16 BE with mark', bytes(0xfe, 0xff, 0, 0x61), 'The file is UTF-16, expected UTF-8'],
    ['UTF-16 LE', bytes(0x61, 0, 0x3a, 0), 'The file is UTF-16, expected UTF-8'],
    ['UTF-16 BE', bytes(0, 0x61, 0, 0x3a), 'The file is UTF-16, expected UTF-8'],
  ])('%s is refused, with what to do', (_name, content, message) => {
    const { sourced, diagnostics } = parsed(content)
    expect(sourced).toBeUndefined()
    expect(diagnostics).toMatchObject([{ rule: 'yaml/encoding', message, help: 'Save the file as UTF-8' }])
  })
})
