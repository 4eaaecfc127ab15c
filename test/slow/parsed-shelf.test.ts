import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { assertBuilt } from '../support/program.ts'

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
