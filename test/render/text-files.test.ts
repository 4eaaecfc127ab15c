import { describe, expect, test } from 'vitest'
import type { JobDocument } from '../../src/model/document.ts'
import { html } from '../../src/render/html/index.ts'
import { json } from '../../src/render/json.ts'
import { markdown } from '../../src/render/markdown/index.ts'
import { text } from '../../src/render/text/index.ts'
import { renderedText } from '../support/rendered-text.ts'
import { sampleDocument } from '../support/sample-document.ts'

const printed = new Set(['text', 'title', 'name', 'subject', 'label', 'caption', 'heading', 'statement', 'value'])

const withoutLetters = (key: string, value: unknown): unknown =>
  typeof value === 'string' && printed.has(key) ? value.replace(/\p{L}/gu, '§') : value

const wordless: JobDocument = JSON.parse(JSON.stringify(sampleDocument, withoutLetters))

describe.each([html, json, markdown, text])('$format', (renderer) => {
  test('is UTF-8 without byte order mark, its lines ended by LF, the last one too', async () => {
    const page = await renderedText(renderer, sampleDocument)
    expect(page).not.toMatch(/\ufeff|\r/)
    expect(page).toMatch(/[^\n]\n$/)
    expect(page).toContain('Üldsätted')
  })

  test('is the same every time', async () => {
    expect(await renderedText(renderer, sampleDocument)).toBe(await renderedText(renderer, sampleDocument))
  })
})

test.each([html, markdown, text])('$format adds no word of its own', async (renderer) => {
  const page = await renderedText(renderer, wordless)
  const visible = page
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, '')
  expect(visible).toContain('§')
  expect(visible).not.toMatch(/\p{L}/u)
})
