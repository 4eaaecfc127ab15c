import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { removeOldEditions } from '../../src/cli/launch/remove-old-editions.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('of the editions that kept something the last four stay, and whatever else lies there', () => {
  const folder = temporaryFolder()
  const editions = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `0.1.0-${letter.repeat(12)}`)
  for (const [age, name] of editions.entries()) {
    mkdirSync(path.join(folder, name, 'code'), { recursive: true })
    writeFileSync(path.join(folder, name, 'code', 'build.bin'), '')
    utimesSync(path.join(folder, name), age, age)
  }
  mkdirSync(path.join(folder, 'mine'))
  removeOldEditions(folder)
  expect(readdirSync(folder).sort()).toEqual([...editions.slice(2), 'mine'])
})

test('a folder that is not there yet is no fault', () => {
  expect(removeOldEditions(path.join(temporaryFolder(), 'none'))).toBeUndefined()
})
