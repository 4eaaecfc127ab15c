import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personName, personNames } from '../../../src/cli/build/person-names.ts'

test.each([
  ['Mari Maasikas', 'Mari-Maasikas'],
  ['Õnne Žürii-Šmidt', 'Õnne-Žürii-Šmidt'],
  ['Ёлкин И. О.', 'Ёлкин-И-О'],
  ['Мар’яна Ґоляк', 'Маряна-Ґоляк'],
  ['Çelë Ðorđević', 'Çelë-Ðorđević'],
  ['../../etc/passwd', 'etc-passwd'],
  ['=cmd|calc', 'cmd-calc'],
  ['con', 'con_'],
  ['LPT¹', 'LPT¹_'],
  ['***', 'person'],
  ['e\u0301', 'é'],
])('%s', (name, part) => {
  expect(personName(name)).toBe(part)
})

const letters = [
  'a',
  'A',
  'ß',
  'õ',
  'Ё',
  'ї',
  'Ґ',
  'e\u0301',
  '\u0301',
  'İ',
  ' ',
  '.',
  '-',
  '/',
  '\\',
  ':',
  '\0',
  "'",
  '2',
  '😀',
  '\ud800',
]
const anyName = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 200 }),
  fc.constantFrom('con', 'NUL', 'Com1', 'staff', 'Mari', 'mari', 'Mari-2', 'Mari 2'),
)

test('an apostrophe that goes leaves letters composed', () => {
  expect(personNames(["a'\u0301"])).toEqual(['á'])
})

test('whatever they are called, no two have one file, and every system can hold it', () => {
  fc.assert(
    fc.property(fc.array(anyName, { maxLength: 12 }), (names) => {
      const parts = personNames(names, ['staff'])
      expect(parts).toHaveLength(names.length)
      expect(new Set(['staff', ...parts].map((part) => part.normalize('NFD').toLowerCase())).size).toBe(
        parts.length + 1,
      )
      for (const part of parts) {
        expect(part).toMatch(/^[\p{L}\p{M}\p{N}_-]+$/u)
        expect(part).toBe(part.normalize('NFC'))
        expect(new TextEncoder().encode(part).length).toBeLessThan(140)
        expect(part).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i)
      }
    }),
  )
})
