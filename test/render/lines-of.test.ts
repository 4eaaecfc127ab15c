import { expect, test } from 'vitest'
import { linesOf } from '../../src/render/lines-of.ts'

const text = (words: string) => ({ type: 'text', text: words }) as const
const blank = { type: 'blank' } as const

test('a line feed by itself begins a new line', () => {
  expect(linesOf([text('Lisa nr '), blank, text('\n'), text('Приложение № '), blank])).toEqual([
    [text('Lisa nr '), blank],
    [text('Приложение № '), blank],
  ])
})

test('a line feed among words is theirs, and content without one is a single line', () => {
  const content = [text('one\ntwo'), blank]
  expect(linesOf(content)).toEqual([content])
  expect(linesOf([])).toEqual([[]])
})
