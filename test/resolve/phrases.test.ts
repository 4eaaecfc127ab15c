import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Words } from '../../src/model/cell-file.ts'
import { type PhraseData, phrasesOf } from '../../src/resolve/phrases.ts'

const data = {
  title: { nominative: 'baker', genitive: 'baker’s' },
  superior: {},
  parameters: { loaves: 3, none: 0, open: false, name: 'Pan & Co <Ltd>', empty: '' },
  count: 3,
}

const filled = (words: Words, tag = 'en-GB', values: PhraseData = data) => phrasesOf(tag)(words, values)
const text = (words: Words, tag?: string, values?: PhraseData): string =>
  filled(words, tag, values)
    .words.map((segment) => (segment.type === 'words' ? segment.text : `[${segment.clause}]`))
    .join('')

describe('placeholders', () => {
  test.each([
    ['the {{title.genitive}} oven', 'the baker’s oven'],
    ['{{ title.nominative }}', 'baker'],
    ['{{parameters.loaves}} loaves, {{parameters.loaves}} bags', '3 loaves, 3 bags'],
    ['{{parameters.none}} left', '0 left'],
    ['{{parameters.open}}', 'false'],
    ['{{parameters.name}}', 'Pan & Co <Ltd>'],
    ['[{{parameters.empty}}]', '[]'],
    ['no placeholder & no escape', 'no placeholder & no escape'],
  ])('%s', (words, expected) => {
    expect(filled(words)).toEqual({ words: [{ type: 'words', text: expected }], missing: [] })
  })

  test.each([
    ['a parameter that nobody gave', '{{parameters.rolls}}', 'parameters.rolls'],
    ['a form that is not there', '{{title.dative, sentence}}', 'title.dative, sentence'],
    ['a position that the role has not', '{{superior.nominative}}', 'superior.nominative'],
    ['all forms at once', '{{title}}', 'title'],
    ['all parameters at once', '{{parameters}}', 'parameters'],
    ['what JavaScript knows', '{{constructor}}', 'constructor'],
    ['what JavaScript knows of a map', '{{parameters.constructor}}', 'parameters.constructor'],
    ['what JavaScript knows of words', '{{title.nominative.length}}', 'title.nominative.length'],
    ['a prototype', '{{__proto__}}', '__proto__'],
    ['what fills the phrase', '{{defaultValue}}', 'defaultValue'],
    ['who is told', '{{missingInterpolationHandler}}', 'missingInterpolationHandler'],
    ['the language', '{{lng}}', 'lng'],
  ])('%s is missing and stays as written', (_name, words, name) => {
    expect(filled(`a ${words} b`)).toEqual({ words: [{ type: 'words', text: `a ${words} b` }], missing: [name] })
  })

  test('every missing one is named, what follows it is still filled', () => {
    expect(filled('{{a}} {{b.c}} {{title.nominative}} {{a}}')).toEqual({
      words: [{ type: 'words', text: '{{a}} {{b.c}} baker {{a}}' }],
      missing: ['a', 'b.c', 'a'],
    })
  })
})

describe('a capital at the beginning of a sentence', () => {
  test.each([
    ['en-GB', 'baker of bread', 'Baker of bread'],
    ['uk-UA', 'інспектор', 'Інспектор'],
    ['uk-UA', 'їжак', 'Їжак'],
    ['uk-UA', 'єгер', 'Єгер'],
    ['uk-UA', 'ґазда', 'Ґазда'],
    ['sq-AL', 'ëmbëltar', 'Ëmbëltar'],
    ['sq-AL', 'çilingir', 'Çilingir'],
    ['et-EE', 'õpetaja', 'Õpetaja'],
    ['et-EE', 'šokolaaditegija', 'Šokolaaditegija'],
    ['sv-SE', 'ångare', 'Ångare'],
    ['ru-RU', 'ёлочник', 'Ёлочник'],
    ['en-GB', 'IT manager', 'IT manager'],
    ['en-GB', '3D artist', '3D artist'],
    ['en-GB', '', ''],
  ])('%s: %s', (tag, title, expected) => {
    expect(text('{{title.nominative, sentence}}!', tag, { title: { nominative: title } })).toBe(`${expected}!`)
  })

  test('a decomposed letter keeps its mark', () => {
    expect(text('{{title.a, sentence}}', 'sq-AL', { title: { a: 'e\u0308mbël' } })).toBe('E\u0308mbël')
  })

  test('a number has no capital', () => {
    expect(text('{{parameters.loaves, sentence}}')).toBe('3')
  })
})

describe('plural forms', () => {
  const russian = {
    plural: 'years',
    one: '{{count}} год',
    few: '{{count}} года',
    many: '{{count}} лет',
    other: '{{count}} года',
  }
  const ukrainian = {
    plural: 'years',
    one: '{{count}} рік',
    few: '{{count}} роки',
    many: '{{count}} років',
    other: '{{count}} року',
  }
  const estonian = { plural: 'years', one: '{{count}} aasta', other: '{{count}} aastat' }

  test.each<[string, Words, number, string]>([
    ['ru-RU', russian, 1, '1 год'],
    ['ru-RU', russian, 2, '2 года'],
    ['ru-RU', russian, 4, '4 года'],
    ['ru-RU', russian, 5, '5 лет'],
    ['ru-RU', russian, 11, '11 лет'],
    ['ru-RU', russian, 12, '12 лет'],
    ['ru-RU', russian, 21, '21 год'],
    ['ru-RU', russian, 22, '22 года'],
    ['ru-RU', russian, 1.5, '1.5 года'],
    ['uk-UA', ukrainian, 1, '1 рік'],
    ['uk-UA', ukrainian, 3, '3 роки'],
    ['uk-UA', ukrainian, 14, '14 років'],
    ['uk-UA', ukrainian, 0.5, '0.5 року'],
    ['et-EE', estonian, 1, '1 aasta'],
    ['et-EE', estonian, 2, '2 aastat'],
    ['et-EE', estonian, 0, '0 aastat'],
  ])('%s: %o of %d', (tag, words, count, expected) => {
    expect(text(words, tag, { count })).toBe(expected)
  })

  test('a category without words, and a number that nobody gave, fall to `other`', () => {
    expect(text({ plural: 'years', other: 'years' }, 'ru-RU', { count: 5 })).toBe('years')
    expect(filled({ plural: 'years', one: 'one', other: '{{count}} years' }, 'en-GB', {})).toEqual({
      words: [{ type: 'words', text: '{{count}} years' }],
      missing: ['count'],
    })
  })
})

describe('words are data, not programs', () => {
  test.each([
    '$t(title)',
    '$t(a, {"b": 1})',
    '{{',
    '}}',
    '{{}}',
    '$&',
    '$1',
    '\\',
    'a|b',
    '__key__',
    'a:b',
    'a.b',
    '\uE000(x)',
  ])('%s is printed as it is written, and as it is given', (words) => {
    expect(text(`a ${words} b`)).toBe(`a ${words} b`)
    expect(text('a {{title.nominative}} b', 'en-GB', { title: { nominative: words } })).toBe(`a ${words} b`)
  })

  test('what a value holds is not filled again', () => {
    const values = { parameters: { a: '{{parameters.b}} $t(b) {{clause.duties.x}}', b: 'secret' } }
    expect(filled('{{parameters.a}}!', 'en-GB', values)).toEqual({
      words: [{ type: 'words', text: '{{parameters.a}}!'.replace('{{parameters.a}}', () => values.parameters.a) }],
      missing: [],
    })
  })

  const anyText = fc
    .array(fc.oneof(fc.string(), fc.constantFrom('{{', '}}', '$t(', ')', '$&', '{{title.a}}', '&', '\\', ', ')))
    .map((parts) => parts.join(''))

  test('whatever the values, the words around them stay', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer(), (first, second, number) => {
        const values = { title: { a: first, b: second }, parameters: { c: number } }
        expect(text('«{{title.a}}», {{title.b}}; {{parameters.c}} – {{title.a}}', 'uk-UA', values)).toBe(
          `«${first}», ${second}; ${number} – ${first}`,
        )
      }),
      { numRuns: 1000 },
    )
  })
})

describe('references to clauses', () => {
  test('become segments of their own, the words between them stay', () => {
    expect(filled('see {{clause.duties.keep-oven}} and {{ clause.guided-by.law }}.').words).toEqual([
      { type: 'words', text: 'see ' },
      { type: 'reference', clause: 'duties.keep-oven' },
      { type: 'words', text: ' and ' },
      { type: 'reference', clause: 'guided-by.law' },
      { type: 'words', text: '.' },
    ])
  })

  test('a reference alone is no words', () => {
    expect(filled('{{clause.duties.a}}')).toEqual({ words: [{ type: 'reference', clause: 'duties.a' }], missing: [] })
  })

  test('placeholders around it are filled', () => {
    expect(text('{{title.genitive}} {{clause.duties.a}} {{parameters.loaves}}')).toBe('baker’s [duties.a] 3')
  })
})
