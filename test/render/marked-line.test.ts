import { expect, test } from 'vitest'
import type { Mark, MarkedInline } from '../../src/model/marked-document.ts'
import { printMarkedLine } from '../../src/render/markdown/marked-line.ts'

const run = (kind: Mark, text: string): MarkedInline => ({ type: 'text', text, kind })

test.each([
  [
    'a word that changed',
    [run('same', 'a '), run('removed', 'b'), run('added', 'c'), run('same', ' d')],
    'a ~~b~~ **c** d',
  ],
  ['spaces stay outside of marks', [run('same', 'a'), run('added', ' b '), run('same', 'c')], 'a **b** c'],
  [
    'a mark between a letter and a sign would be none',
    [run('same', 'a'), run('added', '(b)'), run('same', 'c')],
    'a<strong>(b)</strong>c',
  ],
  ['signs of Markdown are words', [run('added', '*b* <i>')], '**\\*b\\* \\<i>**'],
  ['two runs of one kind are one', [run('removed', 'a'), run('removed', ' b')], '~~a b~~'],
  ['a space alone cannot be marked', [run('same', 'a'), run('added', ' '), run('same', 'b')], 'a b'],
  ['a blank is drawn', [{ type: 'blank', kind: 'added' } as const], '**\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_**'],
])('%s', (_, line, expected) => {
  expect(printMarkedLine(line)).toBe(expected)
})
