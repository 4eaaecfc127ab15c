import { expect, test } from 'vitest'
import type { JobDocument } from '../../src/model/document.ts'
import { json } from '../../src/render/json.ts'
import { renderedText } from '../support/rendered-text.ts'
import { sampleDocument } from '../support/sample-document.ts'

const withKeysReversed = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse())
    : value

test('the sample looks as agreed', async () => {
  await expect(await renderedText(json, sampleDocument)).toMatchFileSnapshot('./golden/sample.json')
})

test('what is written is the whole tree', async () => {
  expect(JSON.parse(await renderedText(json, sampleDocument))).toEqual(sampleDocument)
})

test('the order in which the tree was built does not show', async () => {
  const rebuilt: JobDocument = JSON.parse(JSON.stringify(sampleDocument, withKeysReversed))
  expect(await renderedText(json, rebuilt)).toBe(await renderedText(json, sampleDocument))
})
