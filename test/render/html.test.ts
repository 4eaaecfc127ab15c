import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JobDocument } from '../../src/model/document.ts'
import { html } from '../../src/render/html/index.ts'
import { anyWords } from '../support/any-words.ts'
import { clauseOf, documentOf } from '../support/document-of.ts'
import { renderedText } from '../support/rendered-text.ts'
import { sampleDocument } from '../support/sample-document.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const unescaped = (markup: string): string => markup.replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? '?')

/** What a browser calls textContent of the elements that match. */
const textOf = (page: string, element: RegExp): string =>
  unescaped((element.exec(page)?.[1] ?? '').replace(/<[^>]*>/g, ''))

const tagsOf = (page: string): readonly string[] => page.match(/<[!/]?\w+/g) ?? []

const withWords = (words: string): JobDocument => ({
  ...sampleDocument,
  title: words,
  page: { ...sampleDocument.page, font: words, footer: [{ type: 'text', text: words, tag: words }] },
  children: sampleDocument.children.map((block) =>
    block.type === 'signing' && block.heading !== null ? { ...block, heading: words } : block,
  ),
})

test('the sample looks as agreed', async () => {
  await expect(await renderedText(html, sampleDocument)).toMatchFileSnapshot('./golden/sample.html')
})

test('a clause says exactly what the document says, whatever characters it has', async () => {
  await fc.assert(
    fc.asyncProperty(anyWords, async (words) => {
      const page = await renderedText(html, documentOf(clauseOf([{ type: 'text', text: words }])))
      expect(textOf(page, /<li id="clause-duties\.only"[^>]*>(.*?)<\/li>/s)).toBe(`1.1. ${words}`)
    }),
  )
})

test('no text gets out of the attribute, style or element it stands in', async () => {
  const tags = tagsOf(await renderedText(html, withWords('x')))
  await fc.assert(
    fc.asyncProperty(anyWords, async (words) => {
      expect(tagsOf(await renderedText(html, withWords(words)))).toEqual(tags)
    }),
  )
})

test('every reference leads to a clause of the page, and no two elements share an id', async () => {
  const page = await renderedText(html, sampleDocument)
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
  const links = [...page.matchAll(/ href="([^"]+)"/g)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
  expect(links).toHaveLength(3)
  expect(ids.map((id) => `#${id}`)).toEqual(expect.arrayContaining(links))
})

test('the page runs nothing and fetches nothing', async () => {
  const page = await renderedText(html, sampleDocument)
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\/\/|\son\w+=/)
})

test('a page number that begins on page 2 is not printed on page 1', async () => {
  const from = (first: 1 | 2): JobDocument => ({
    ...sampleDocument,
    page: { ...sampleDocument.page, pageNumber: { place: 'top-centre', from: first, pattern: [{ field: 'page' }] } },
  })
  expect(await renderedText(html, from(1))).not.toContain(':first')
  expect(await renderedText(html, from(2))).toContain('@page :first { @top-center { content: none } }')
})
