import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordChanges } from '../../src/diff/word-changes.ts'
import type { Inline, Text } from '../../src/model/document.ts'
import type { MarkedLine } from '../../src/model/marked-document.ts'
import { joined } from '../support/accept-changes.ts'
import { anyWords } from '../support/any-words.ts'

const text = (words: string, tag?: string): Text => ({ type: 'text', text: words, ...(tag ? { tag } : {}) })

/** `[-old-]{+new+}`. */
const printed = (line: MarkedLine): string =>
  line
    .map((run) => {
      const words = run.type === 'blank' ? '_' : run.text
      return { same: words, removed: `[-${words}-]`, added: `{+${words}+}` }[run.kind]
    })
    .join('')

const changes = (from: string, to: string, language = 'en-GB') =>
  printed(wordChanges([text(from)], [text(to)], language))

describe('what a reader sees', () => {
  test.each([
    ['one word', 'keeps the oven hot', 'keeps the oven warm', 'keeps the oven [-hot-]{+warm+}'],
    ['a word more', 'keeps ovens', 'keeps all ovens', 'keeps {+all +}ovens'],
    ['a phrase, not its shreds', 'one two three', 'four five three', '[-one two-]{+four five+} three'],
    ['a number', 'within 2 days', 'within 3 days', 'within [-2-]{+3+} days'],
    ['nothing left', 'gone', '', '[-gone-]'],
  ])('%s', (_name, from, to, expected) => {
    expect(changes(from, to)).toBe(expected)
  })

  test('words end where the language ends them', () => {
    expect(changes('веде облік п’яти клієнтів', 'веде облік шести клієнтів', 'uk-UA')).toBe(
      'веде облік [-п’яти-]{+шести+} клієнтів',
    )
  })
})

test('a run of another language, a blank and a reference stay what they are', () => {
  const reference: Inline = { type: 'reference', clause: 'duties.x', text: '2.1' }
  const from = [text('see '), reference, text(' Seadus', 'et-EE'), { type: 'blank' } as const]
  const to = [text('see '), { ...reference, text: '2.2' }, text(' Seadus', 'et-EE'), { type: 'blank' } as const]
  expect(wordChanges(from, to, 'en-GB')).toEqual([
    { kind: 'same', ...text('see ') },
    { kind: 'removed', ...reference },
    { kind: 'added', ...reference, text: '2.2' },
    { kind: 'same', ...text(' Seadus', 'et-EE') },
    { kind: 'same', type: 'blank' },
  ])
})

const anyInline = fc.oneof(
  { weight: 5, arbitrary: anyWords.map((words) => text(words)) },
  anyWords.map((words) => text(words, 'et-EE')),
  fc.constant<Inline>({ type: 'blank' }),
  fc.constantFrom('1.1', '1.2').map((number): Inline => ({ type: 'reference', clause: 'duties.x', text: number })),
)
const anyContent = fc.array(anyInline, { maxLength: 5 })

test('without its added runs a line is the old text, without its removed ones the new', () => {
  fc.assert(
    fc.property(anyContent, anyContent, (from, to) => {
      const line = wordChanges(from, to, 'en-GB')
      const without = (kind: string) =>
        joined(line.filter((run) => run.kind !== kind).map(({ kind: _, ...run }) => run))
      expect(without('added')).toEqual(joined(from))
      expect(without('removed')).toEqual(joined(to))
    }),
  )
})

test('a text that is far too long is replaced as a whole, at once', () => {
  const long = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' ')
  const started = performance.now()
  expect(wordChanges([text(long('a'))], [text(long('b'))], 'en-GB').map(({ kind }) => kind)).toEqual([
    'removed',
    'added',
  ])
  expect(performance.now() - started).toBeLessThan(5000)
})
