import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LeadIn } from '../../src/model/document.ts'
import { markdown } from '../../src/render/markdown/index.ts'
import { anyWords } from '../support/any-words.ts'
import { clauseOf, documentOf } from '../support/document-of.ts'
import { renderedText } from '../support/rendered-text.ts'
import { sampleDocument } from '../support/sample-document.ts'

const backslashEscape = /\\([!-/:-@[-`{-~])/g

/** The paragraph after the chapter's heading. */
const firstParagraph = (page: string): string => page.split('\n\n')[1] ?? ''

const leadIn = (text: string): LeadIn => ({ type: 'lead-in', section: 'duties', number: null, text })

const written = async (text: string): Promise<string> =>
  firstParagraph(await renderedText(markdown, documentOf(leadIn(text))))

test('the sample looks as agreed', async () => {
  await expect(await renderedText(markdown, sampleDocument)).toMatchFileSnapshot('./golden/sample.md')
})

test('a clause says what the document says, and no character of it is a mark', async () => {
  await fc.assert(
    fc.asyncProperty(anyWords, async (words) => {
      const page = await renderedText(markdown, documentOf(clauseOf([{ type: 'text', text: words }])))
      const paragraph = firstParagraph(page)
      expect(paragraph.replace(backslashEscape, '$1')).toBe(`1.1. ${words.replace(/ +/g, ' ')}`)
      expect(paragraph.replace(backslashEscape, '·')).not.toMatch(/[\\`*_[<~|$]|&#?\w+;|\s#/)
    }),
  )
})

test.each([
  ['1. esimene', '1\\. esimene'],
  ['12) teine', '12\\) teine'],
  ['- kolmas', '\\- kolmas'],
  ['+ neljas', '\\+ neljas'],
  ['# viies', '\\# viies'],
  ['> kuues', '\\> kuues'],
  ['---', '\\---'],
  ['===', '\\==='],
  ['    seitsmes', 'seitsmes'],
])('a line `%s` is words, not a list, heading, quote, rule or code', async (words, expected) => {
  expect(await written(words)).toBe(expected)
})

test.each([
  ['R&D', 'R&D'],
  ['1.5 aastat', '1.5 aastat'],
  ['e-post', 'e-post'],
  ['C#', 'C#'],
])('harmless `%s` is left readable', async (words, expected) => {
  expect(await written(words)).toBe(expected)
})

test('a blank that touches words before it cannot become emphasis', async () => {
  const blank = { type: 'blank' } as const
  const clause = clauseOf([{ type: 'text', text: 'nr ' }, blank, { type: 'text', text: ' (' }, blank])
  const page = await renderedText(markdown, documentOf(clause))
  expect(firstParagraph(page)).toBe(`1.1. nr ${'_'.repeat(12)} (${'\\_'.repeat(12)}`)
})
