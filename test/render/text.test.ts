import fc from 'fast-check'
import { expect, test } from 'vitest'
import { text } from '../../src/render/text/index.ts'
import { clauseOf, documentOf } from '../support/document-of.ts'
import { renderedText } from '../support/rendered-text.ts'
import { sampleDocument } from '../support/sample-document.ts'

const wordsOf = (page: string): readonly string[] => page.split(/[ \n]+/)

const word = fc.string({ unit: fc.constantFrom(...'aõшї,«§é'), minLength: 1, maxLength: 30 })

const clausePage = (words: string) => renderedText(text, documentOf(clauseOf([{ type: 'text', text: words }])))

test('the sample looks as agreed', async () => {
  await expect(await renderedText(text, sampleDocument)).toMatchFileSnapshot('./golden/sample.txt')
})

test('no line is longer than 78 columns and no word is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 60 }), async (words) => {
      const page = await clausePage(words.join(' '))
      expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(78)
      const start = wordsOf(page).indexOf('1.1.') + 1
      expect(wordsOf(page).slice(start, start + words.length)).toEqual(words)
    }),
  )
})

test('a no-break space never ends a line', async () => {
  const page = await clausePage(`${'sõna '.repeat(14)}§\u00a015`)
  expect(page).toContain('\n     §\u00a015\n')
})

test('letters written with combining marks take one column each', async () => {
  const composed = 'õigus '.repeat(30).trim()
  const lines = (page: string): readonly string[] => page.normalize('NFC').split('\n')
  expect(lines(await clausePage(composed.normalize('NFD')))).toEqual(lines(await clausePage(composed)))
})
