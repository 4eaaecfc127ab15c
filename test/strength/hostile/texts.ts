import { baker, bakerCell, bakerRole } from '../../support/baker.ts'
import { asCell, asRole, mebibytes, role, withCell, withSettings, worded } from './baker-with.ts'
import type { Tries, Try } from './try.ts'

const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi']
  .map((name, index) => `${name}: &${name} [${`*${[...'abcdefgh'][index]}, `.repeat(10)}]\n`)
  .join('')}`

const utf16 = (text: string, order: 'little' | 'big', mark = '\ufeff'): Uint8Array => {
  const bytes = Buffer.from(mark + text, 'utf16le')
  return order === 'little' ? bytes : bytes.swap16()
}

/** Half of a surrogate pair as three bytes, which no UTF-8 has (CESU-8 and its kin). */
const surrogateBytes = Buffer.concat([
  Buffer.from(bakerCell.slice(0, bakerCell.indexOf('to bake bread'))),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from(bakerCell.slice(bakerCell.indexOf('to bake bread'))),
])

/** Texts at which a pattern that tries every beginning would take the square of their length. */
const checked = (
  [
    ['20,000 letters', 'x'],
    ['20,000 spaces', ' '],
    ['20,000 digits', '1'],
    ['20,000 open brackets', '('],
    ['10,000 open braces', '{ '],
    ['20,000 full stops', '.'],
    ['20,000 hyphens', '-'],
    ['20,000 quotation marks', '\u201c'],
    ['5,000 words', 'he or '],
    ['5,000 numbers', '1 000 '],
  ] as const
).map(
  ([name, unit]): Try => ({
    name: `${name} in one text, checked`,
    files: () => worded(JSON.stringify(`keeps ${unit.repeat(19_900 / unit.length)}`)),
    argv: ['check'],
    code: 0,
  }),
)

export const texts: Tries = {
  page: 'texts',
  title: 'Text that is too much, or no text',
  tries: [
    { name: 'an alias bomb', files: () => asCell(bomb), code: 1 },
    { name: 'an alias of itself', files: () => asCell('a: &a [*a]\n'), code: 1 },
    { name: 'an alias bomb as a key', files: () => asCell(`${bomb}? *i\n: x\n`), code: 1 },
    { name: '100,000 anchors and aliases', files: () => asCell(`a: [${'&a x, *a, '.repeat(50_000)}]\n`), code: 1 },
    { name: 'brackets 100 deep', files: () => asCell(`title: ${'['.repeat(100)}${']'.repeat(100)}\n`), code: 1 },
    { name: 'brackets 500,000 deep', files: () => asCell(`title: ${'['.repeat(500_000)}`), code: 1 },
    {
      name: 'blocks 700 deep',
      files: () => asCell(Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')),
      code: 1,
    },
    { name: 'lists in lists, 100,000 deep', files: () => asCell('- '.repeat(100_000)), code: 1 },
    { name: 'a list of 340,000 values', files: () => asCell(`a: [${'x, '.repeat(340_000)}]\n`), code: 1 },
    { name: 'one key 40,000 times', files: () => asCell('a: 1\n'.repeat(40_000)), code: 1 },
    {
      name: '45,000 unknown keys',
      files: () => asCell(Array.from({ length: 45_000 }, (_, n) => `nonsense-${n}: 1\n`).join('')),
      code: 1,
    },
    { name: 'a key of a million letters', files: () => asCell(`${'k'.repeat(1_000_000)}: 1\n`), code: 1 },
    { name: 'a line of a million brackets that close', files: () => asCell(']'.repeat(1_000_000)), code: 1 },
    { name: '500,000 lines of what is no YAML', files: () => asCell('}\n'.repeat(500_000)), code: 1 },
    { name: 'words of a million letters', files: () => worded('x'.repeat(1_000_000)), code: 1 },
    {
      name: '1,050 placeholders in one text',
      files: () => worded(`"${'{{title.definite}} '.repeat(1050)}"`),
      code: 0,
    },
    {
      name: '1,800 placeholders that nothing fills',
      files: () => worded(`"${'{{x}} '.repeat(1800)}"`),
      code: 1,
    },
    { name: 'a placeholder that opens 400,000 times', files: () => worded(`"${'{{'.repeat(400_000)}"`), code: 1 },
    ...checked,
    {
      name: 'a comment of `jd-ignore` and a million spaces',
      files: () => asCell(`# jd-ignore ${' '.repeat(1_000_000)}!\n${bakerCell}`),
      argv: ['check'],
      code: 0,
    },
    {
      name: '20,000 comments of `jd-ignore` in a row',
      files: () => asCell(`${'# jd-ignore text/length: x\n'.repeat(20_000)}${bakerCell}`),
      argv: ['check', '--quiet'],
      code: 0,
      maySay: 20_000_000,
    },
    { name: 'a cell of 50 MB', files: () => asCell(mebibytes(50)), code: 1 },
    { name: 'a role of 50 MB', files: () => asRole(mebibytes(50)), code: 1 },
    { name: 'a `jd.yaml` of 50 MB', files: () => withSettings(mebibytes(50)), code: 1 },
    {
      name: 'a `confirmed.json` of 50 MB',
      files: () => ({
        ...baker,
        [role]: bakerRole.replace('[en]', '[en, et]'),
        'roles/baker/confirmed.json': mebibytes(50),
      }),
      argv: ['check'],
      code: 1,
    },
    { name: 'a cell of nothing but zero bytes', files: () => asCell(new Uint8Array(1000)), code: 1 },
    {
      name: 'a picture as a cell',
      files: () => asCell(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      code: 1,
    },
    {
      name: 'a program as `jd.yaml`',
      files: () => withSettings(Buffer.from('7f454c460201010000000000000000000300', 'hex')),
      code: 1,
    },
    { name: 'a cell in UTF-16 LE with a mark', files: () => asCell(utf16(bakerCell, 'little')), code: 1 },
    { name: 'a cell in UTF-16 BE with a mark', files: () => asCell(utf16(bakerCell, 'big')), code: 1 },
    { name: 'a cell in UTF-16 LE without', files: () => asCell(utf16(bakerCell, 'little', '')), code: 1 },
    { name: 'a cell in UTF-16 BE without', files: () => asCell(utf16(bakerCell, 'big', '')), code: 1 },
    {
      name: 'a cell in UTF-32 LE',
      files: () =>
        asCell(
          Buffer.from(new Uint32Array([0xfeff, ...[...bakerCell].map((sign) => sign.codePointAt(0) ?? 0)]).buffer),
        ),
      code: 1,
    },
    {
      name: 'a cell in Windows-1257',
      files: () => asCell(Buffer.from(bakerCell.replace('bread', 'br\u00e4d'), 'latin1')),
      code: 1,
    },
    {
      name: 'UTF-8 with a byte order mark and CRLF',
      files: () => asCell(`\ufeff${bakerCell.replaceAll('\n', '\r\n')}`),
      code: 0,
    },
    { name: 'two byte order marks', files: () => asCell(`\ufeff\ufeff${bakerCell}`), code: 1 },
    { name: 'half a surrogate pair as an escape', files: () => worded('"keeps \\ud800 hot"'), code: 1 },
    { name: 'both halves as escapes of their own', files: () => worded('"keeps \\ud83d\\ude00 hot"'), code: 0 },
    { name: 'half a surrogate pair as bytes', files: () => asCell(surrogateBytes), code: 1 },
    {
      name: 'half a surrogate pair in `confirmed.json`',
      files: () => ({
        ...baker,
        [role]: bakerRole.replace('[en]', '[en, et]'),
        'roles/baker/confirmed.json':
          '{"et":{"duties.x":{"source":"0123456789ab","on":"2026-11-21","reason":"\\ud800"}}}',
      }),
      argv: ['check'],
      code: 1,
    },
    {
      name: 'an overlong `/` as bytes',
      files: () => asCell(Buffer.concat([Buffer.from(bakerCell), Buffer.from([0x23, 0xc0, 0xaf])])),
      code: 1,
    },
    { name: 'a control character in words', files: () => withCell('whole', 'wh\u0007ole'), code: 1 },
    { name: 'the same as an escape', files: () => worded('"keeps \\u0007 hot"'), code: 1 },
    { name: 'a control character in a key', files: () => withCell('keep-oven:', '"keep-\u001boven":'), code: 1 },
    { name: 'the same as an escape', files: () => withCell('keep-oven:', '"keep-\\u001boven":'), code: 1 },
    {
      name: 'an escape sequence of a terminal in a comment',
      files: () => withCell('clauses:', 'clauses: # \u001b[2J\u001b]0;x\u0007'),
      code: 1,
    },
    { name: 'a control sequence of one character (U+009B)', files: () => withCell('whole', 'wh\u009b2Jole'), code: 1 },
    {
      name: 'a control character in an id',
      files: () => asRole(bakerRole.replace('id: baker', 'id: "baker\\u001b[2J"')),
      code: 1,
    },
    {
      name: 'a control character in `jd.yaml`',
      files: () => withSettings('organisation: { name: "Old\\u0008 Mill" }\n'),
      code: 1,
    },
    { name: 'a million control characters', files: () => asCell('\u0007'.repeat(1_000_000)), code: 1 },
    { name: 'a right-to-left override in words', files: () => withCell('whole', 'wh\u202eole'), code: 1 },
    { name: 'the same as an escape', files: () => worded('"keeps \\u202e hot"'), code: 1 },
    { name: 'a right-to-left override in a comment', files: () => withCell('clauses:', 'clauses: # \u202e'), code: 1 },
    { name: 'an isolate in words', files: () => withCell('whole', 'wh\u2067ole\u2069'), code: 1 },
    {
      name: 'an embedding in a title',
      files: () => withCell('nominative: baker', 'nominative: "\u202abaker"'),
      code: 1,
    },
    {
      name: 'an override in the name of the company',
      files: () => withSettings('organisation: { name: "Old \u202eMill" }\n'),
      code: 1,
    },
    { name: 'a space of no width in words', files: () => withCell('whole', 'wh\u200bole'), code: 0 },
    { name: 'a byte order mark among words', files: () => withCell('whole', 'wh\ufeffole'), code: 1 },
    {
      name: 'a space of no width in an id',
      files: () => asRole(bakerRole.replace('id: baker', 'id: bak\u200ber')),
      code: 1,
    },
    {
      name: 'a Cyrillic letter in an id',
      files: () => asRole(bakerRole.replace('id: baker', 'id: b\u0430ker')),
      code: 1,
    },
    { name: 'the non-character U+FFFE', files: () => withCell('whole', 'wh\ufffeole'), code: 1 },
    { name: 'the non-character U+FDD0', files: () => withCell('whole', 'wh\ufdd0ole'), code: 1 },
    { name: 'the non-character U+1FFFF', files: () => withCell('whole', 'wh\u{1ffff}ole'), code: 1 },
    { name: 'a letter of private use', files: () => withCell('whole', 'wh\ue000ole'), code: 0 },
  ],
}
