import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openWrittenStores } from '../../src/cli/build/open-written-stores.ts'
import { baker } from '../support/baker.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { openWorkspace } from '../support/workspace.ts'

const about = { role: 'baker', lang: 'en', jurisdiction: 'GB', format: 'docx' }
const file = { about, renderedAs: 'docx' }
const openIn = (cache: string, one: typeof file = file) => openWrittenStores({ cache })(one)
const record = { elements: [['[a]', '<w:p>õ</w:p>']], frames: [] }

test('what one run wrote the next one finds, for this document alone', () => {
  const cache = temporaryFolder()
  openIn(cache)?.write(record)
  expect(openIn(cache)?.read()).toEqual(record)
  for (const other of [{ role: 'cook' }, { lang: 'sv' }, { jurisdiction: 'SE' }]) {
    expect(openIn(cache, { ...file, about: { ...about, ...other } })?.read()).toBeUndefined()
  }
})

test('a record in which a letter changed is none: a document would say what nobody wrote', () => {
  const cache = temporaryFolder()
  openIn(cache)?.write(record)
  const folder = path.join(cache, 'written')
  const [name = ''] = readdirSync(folder)
  writeFileSync(path.join(folder, name), readFileSync(path.join(folder, name), 'utf8').replace('õ', 'ö'))
  expect(openIn(cache)?.read()).toBeUndefined()
})

const listed = (cache: string): readonly string[] =>
  readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.startsWith('written'))

test('a build keeps what it wrote, and where its formats have no such thing nothing', async () => {
  const cache = temporaryFolder()
  const workspace = openWorkspace(baker, { cache })
  await workspace.build('--format', 'html,txt')
  expect(listed(cache)).toEqual([])
  await workspace.build('--format', 'docx')
  expect(listed(cache)).toHaveLength(2)
})

test('nothing is kept of what names people', async () => {
  const cache = temporaryFolder()
  const workspace = openWorkspace({ ...baker, 'people.csv': 'name,role\nJane Unmistakable,baker\n' }, { cache })
  const { built } = await workspace.build('--staff', 'people.csv', '--per-person')
  expect(built.length).toBeGreaterThan(2)
  const texts = listed(cache)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(path.join(cache, name), 'utf8'))
  expect(texts).toHaveLength(1)
  expect(texts.join()).not.toContain('Unmistakable')
})
