import { expect, test } from 'vitest'
import {
  bilingualLines,
  bilingualValue,
  bilingualWording,
  optionalWording,
} from '../../src/compose/bilingual-wording.ts'

const text = (words: string, tag?: string) => ({ type: 'text', text: words, ...(tag ? { tag } : {}) }) as const
const blank = { type: 'blank' } as const

test('words of the form stand in both languages, the second tagged', () => {
  expect(bilingualWording('allkiri', 'подпись', 'ru-RU')).toEqual([
    text('allkiri'),
    text(' / '),
    text('подпись', 'ru-RU'),
  ])
})

test('words that are the same stand once, as words of one language do', () => {
  expect(bilingualWording('Version', 'Version', 'en-GB')).toBe('Version')
})

test('long words begin a line of their own', () => {
  expect(bilingualLines('Olen tutvunud.', 'Ознакомлен.', 'ru-RU')).toEqual([
    text('Olen tutvunud.'),
    text('\n'),
    text('Ознакомлен.', 'ru-RU'),
  ])
})

test('what one language alone has stands alone, in its language', () => {
  expect(optionalWording(null, 'подпись', 'ru-RU')).toEqual([text('подпись', 'ru-RU')])
  expect(optionalWording('allkiri', null, 'ru-RU')).toBe('allkiri')
  expect(optionalWording(null, null, 'ru-RU')).toBeNull()
})

test('a value stands once where it is the same, and a blank once', () => {
  expect(bilingualValue([text('Näidis OÜ')], [text('Näidis OÜ')], 'ru-RU')).toEqual([text('Näidis OÜ')])
  expect(bilingualValue([blank], [blank], 'ru-RU')).toEqual([blank])
})

test('a value given in one language fills the blank of the other', () => {
  expect(bilingualValue([blank], [text('Таллинн')], 'ru-RU')).toEqual([text('Таллинн', 'ru-RU')])
  expect(bilingualValue([text('Tallinn')], [blank], 'ru-RU')).toEqual([text('Tallinn')])
})

test('two values stand side by side; what is of no language stays so', () => {
  expect(bilingualValue([text('5. juuni 2026')], [text('5 июня 2026 г.'), text(' 7', 'zxx')], 'ru-RU')).toEqual([
    text('5. juuni 2026'),
    text(' / '),
    text('5 июня 2026 г.', 'ru-RU'),
    text(' 7', 'zxx'),
  ])
})

test('values that are sentences may stand on lines of their own', () => {
  expect(bilingualValue([text('Lisa nr '), blank], [text('Приложение № '), blank], 'ru-RU', '\n')).toEqual([
    text('Lisa nr '),
    blank,
    text('\n'),
    text('Приложение № ', 'ru-RU'),
    blank,
  ])
})
