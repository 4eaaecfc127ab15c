import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '../../src/load/read-csv.ts'

const cellsIn = (text: string) => readCsv(text).map(({ cells }) => cells)

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** Whatever a cell may hold that is not nothing: separators, quotation marks, line ends. */
const anyCell = fc.string({ unit: fc.constantFrom('a', 'ö', 'Є', ' ', ',', ';', '"', '\n'), minLength: 1 })
const anyTable = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
  .filter((rows) => rows.every((cells) => cells.some((cell) => cell.trim() !== '')))

test('whatever stands in quotation marks is read as it was written', () => {
  fc.assert(
    fc.property(
      anyTable,
      fc.constantFrom(',', ';'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (rows, mark, end, bom) => {
        const text = rows.map((cells) => cells.map(quoted).join(mark)).join(end)
        expect(cellsIn(`${bom ? '\uFEFF' : ''}${text}${end}`)).toEqual(rows)
      },
    ),
  )
})

test('no text makes it fail, and every row has a line of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r') }), (text) => {
      const last = text.split(/\r\n?|\n/).length
      for (const { line } of readCsv(text)) expect(line).toBeLessThanOrEqual(last)
    }),
  )
})

test.each([
  [
    'a comma',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a semicolon',
    'a;b\nc, d;e',
    [
      ['a', 'b'],
      ['c, d', 'e'],
    ],
  ],
  [
    'a semicolon, although a head holds more commas',
    "Посада;Прізвище, ім'я, по батькові\nкухар;Іваненко І. І.",
    [
      ['Посада', "Прізвище, ім'я, по батькові"],
      ['кухар', 'Іваненко І. І.'],
    ],
  ],
  ['a separator in quotation marks is none', '"a;b;c",d', [['a;b;c', 'd']]],
  ['one column', 'Mari\nJüri\n', [['Mari'], ['Jüri']]],
  ['empty lines', '\nMari;a\n\n;;\n', [['Mari', 'a']]],
  ['a comma further down parts nothing where the first line has none', 'Mari\nTamm, J', [['Mari'], ['Tamm, J']]],
  ['nothing', '', []],
])('%s', (_, text, expected) => {
  expect(cellsIn(text)).toEqual(expected)
})

test('what cannot be read says where', () => {
  const rows = readCsv('"two\nlines",x\n"a" b,c\n"open\nd')
  expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
    [1, undefined],
    [3, 'Something stands behind a closing quotation mark'],
    [4, 'A quotation mark is opened and not closed'],
    [5, undefined],
  ])
})
