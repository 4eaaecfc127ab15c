import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildTemplate } from './support/build-template.ts'
import { playPage } from './support/play-page.ts'
import { readDocx } from './support/read-docx.ts'
import { estonianLetterhead } from './support/sample-templates.ts'
import { openWorkspace } from './support/workspace.ts'

const page = readFileSync('docs/company.md', 'utf8')

// `npx vitest run test/company-page.test.ts -u` puts into the page what its commands print.
test('the story of the page happens as it is told', { timeout: 120_000 }, async () => {
  const workspace = openWorkspace({ 'letterhead.docx': buildTemplate(estonianLetterhead) })
  await expect(await playPage(page, workspace)).toMatchFileSnapshot('../docs/company.md')
  const { paragraphs } = readDocx(workspace.bytes('build/our-manager.et+ru.docx'))
  const texts = paragraphs.map(({ text }) => text)
  expect(texts).toContain('hoiab korras näidistesaali ja tutvustab seal klientidele kaupa;')
  expect(texts).toContain('представляет работодателя на отраслевых выставках.')
  expect(texts.some((text) => text.startsWith('analüüsib võimalike klientide ringi'))).toBe(false)
  expect(texts.filter((text) => text.includes('Allkirjad / Подписи'))).toHaveLength(1)
})

test('it ends with a document that can be signed', () => {
  expect(page).toMatch(/--complete\nbuild\/our-manager\.et\+ru\.docx\n/)
  expect(page).toMatch(/untouched; current\n/)
})

test('every page that it points to is there', () => {
  const targets = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => `docs/${target}`)
  expect(targets.filter((target) => !existsSync(target))).toEqual([])
})
