import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { filePhrases, filingId } from '../../src/check/file-phrases.ts'
import { phraseLists } from '../../src/survey/phrase-lists.ts'
import { assertBuilt } from '../support/program.ts'
import { shelf } from '../support/shelf.ts'

beforeAll(assertBuilt)

test('every file of the shelf comes parsed with the program', () => {
  const files = ['roles', 'locales'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|json)$/.test(name))
      .map((name) => path.join(folder, name)),
  )
  const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
  const unparsed = files.filter((file) => !existsSync(`dist/parsed/${hashOf(file)}.json`))
  expect({ unparsed, some: files.length > 150 }).toEqual({ unparsed: [], some: true })
})

test.each(shelf.sources.languages)('the word lists in %s come filed with the program', (language) => {
  const lists = phraseLists(language, shelf)
  const { value } = JSON.parse(readFileSync(`dist/parsed/${filingId(lists)}.json`, 'utf8')) as {
    readonly value: unknown
  }
  expect(value).toEqual(filePhrases(lists))
  expect(lists.flat().length).toBeGreaterThan(500)
})
