import { expect, test } from 'vitest'
import { html } from '../../src/render/html/index.ts'
import { markdown } from '../../src/render/markdown/index.ts'
import { text } from '../../src/render/text/index.ts'
import { renderedText } from '../support/rendered-text.ts'
import { sampleBilingual } from '../support/sample-bilingual.ts'
import { sampleDocument } from '../support/sample-document.ts'

test.each([html, markdown, text])('two columns look as agreed in $format', async (renderer) => {
  const page = await renderedText(renderer, sampleBilingual)
  await expect(page).toMatchFileSnapshot(`./golden/bilingual.${renderer.format}`)
})

const page = await renderedText(html, sampleBilingual)

test('the page names the language of either column', () => {
  const cells = [...page.matchAll(/<td lang="([^"]+)">/g)].map(([, lang]) => lang)
  expect(cells.length).toBeGreaterThan(20)
  expect(cells).toEqual(cells.map((_, index) => (index % 2 === 0 ? 'et-EE' : 'ru-RU')))
  expect(page).toContain('<span lang="ru-RU">Подписи</span>')
  expect(page).toContain('Olen tutvunud.<br><span lang="ru-RU">Ознакомлен(а).</span>')
})

test('a reference leads to the clause of its own column, and no two elements share an id', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
  const links = [...page.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1])
  expect(ids).toEqual(expect.arrayContaining(links))
  expect(links.sort()).toEqual(
    ['duties.portfolio', 'duties.report', 'general.superior']
      .flatMap((id) => [`clause-${id}`, `clause-ru-${id}`])
      .sort(),
  )
})

test('a page of one language has no rules for columns', async () => {
  expect(page).toContain('.parallel {')
  expect(await renderedText(html, sampleDocument)).not.toContain('.parallel')
})

test('no line of the text is wider than a page', async () => {
  const lines = (await renderedText(text, sampleBilingual)).split('\n')
  expect(lines.filter(({ length }) => length > 78)).toEqual([])
})

test('a table of Markdown has two cells in each row', async () => {
  const rows = (await renderedText(markdown, sampleBilingual)).split('\n').filter((line) => line.startsWith('| '))
  const start = rows.indexOf('| Eesti keel | Русский язык |')
  const chapter = rows.slice(start, start + 5)
  expect(chapter.map((row) => row.split(/(?<!\\)\|/).length)).toEqual([4, 4, 4, 4, 4])
})
