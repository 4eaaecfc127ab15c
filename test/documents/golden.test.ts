import { expect, test } from 'vitest'
import { renderers } from '../../src/index.ts'
import { renderedText } from '../support/rendered-text.ts'
import { data, documentOf, shelfDocuments } from '../support/shelf.ts'

const txt = renderers.find(({ format }) => format === 'txt')!
const atHome = shelfDocuments.filter(
  ({ role, language, jurisdiction }) =>
    role === 'account-manager' && data.language(language).jurisdiction === jurisdiction,
)

test.each(atHome)('the whole text of $name', async (one) => {
  await expect(await renderedText(txt, documentOf(one))).toMatchFileSnapshot(
    `golden/${one.role}.${one.language}-${one.jurisdiction}.txt`,
  )
})

test('each language has its own country', () => {
  expect(atHome.map(({ language }) => language).sort()).toEqual(['en', 'et', 'ru', 'sq', 'sv', 'uk'])
})
