import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { licencesPage, readNotices } from '../support/licences-page.ts'
import { assertBuilt } from '../support/program.ts'

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string }>>
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const tools = Object.entries(lock.packages)
  .filter(([place]) => place !== '')
  .map(([place, { version = '', license = 'none' }]) => ({
    name: place.slice('node_modules/'.length),
    version,
    licence: license,
  }))
const notices = () => readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8')

beforeAll(assertBuilt)

test('docs/strength/licences.md tells what the bundle holds; `npm run licences` writes it anew', async () => {
  await expect(licencesPage(readNotices(notices()), tools)).toMatchFileSnapshot(
    path.resolve('docs/strength/licences.md'),
  )
})

const grant =
  /permission (is hereby granted|is granted to anyone|to use, copy)|grant of copyright license|redistribution and use .* are permitted/is

test('every notice is there in full: a copyright, a grant, a disclaimer', () => {
  const parts = notices()
    .split(/^={80}$/m)
    .slice(1)
  expect(parts.length).toBeGreaterThan(15)
  for (const part of parts) {
    const title = part.trim().split('\n')[0]
    expect(part, title).toMatch(/copyright/i)
    expect(part, title).toMatch(grant)
    expect(part, title).toMatch(/as.is/i)
  }
})

test('what docx tells of the code inside it is what the notices name', () => {
  const source = readFileSync('node_modules/docx/dist/index.mjs', 'utf8')
  const packages = [...source.matchAll(/^\s*\/\/ (?:\\0|.*node_modules\/)(@[\w-]+[+/][\w-]+|[\w-]+)/gm)]
    .map(([, name = '']) => name.replace('+', '/'))
    .filter((name) => name !== 'rolldown')
  const adapted = [...source.matchAll(/adapted from ([\w-]+)/gi)].map(([, name = '']) => name)
  const helpers = source.includes('"@babel/helpers - ') ? ['@babel/helpers'] : []
  // What stands in a wrapper of CommonJS has lost its name.
  const wrapped = [...source.matchAll(/^var import_(\w+) = .*__commonJS/gm)].map(([, name = '']) => name)
  const named = readNotices(notices())
    .filter(({ name }) => name.endsWith('(inside docx)'))
    .map(({ name }) => name.split(' ')[0])
  expect([...new Set([...packages, ...adapted, ...helpers, ...wrapped])].sort()).toEqual(named.sort())
})
