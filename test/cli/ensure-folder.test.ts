import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ensureFolder } from '../../src/cli/ensure-folder.ts'
import { isFolder } from '../../src/cli/is-folder.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()

test('makes a folder with those above it, once', () => {
  const deep = path.join(folder, 'a', 'b', 'c')
  ensureFolder(deep)
  ensureFolder(deep)
  expect(isFolder(deep)).toBe(true)
})

test('says what is in the way', () => {
  mkdirSync(path.join(folder, 'd'))
  writeFileSync(path.join(folder, 'd', 'file'), '')
  expect(() => ensureFolder(path.join(folder, 'd', 'file'))).toThrow(/EEXIST/)
  expect(() => ensureFolder(path.join(folder, 'd', 'file', 'x', 'y'))).toThrow(/EEXIST|ENOTDIR/)
})

test.runIf(isFolder('/proc/self'))('ends where the system makes no folder at all (needs /proc)', () => {
  expect(() => ensureFolder('/proc/jobdesc/x/y')).toThrow(/ENOENT/)
})
