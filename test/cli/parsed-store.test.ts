import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder } from '../../src/cli/cache-folder.ts'
import { openParsedStore } from '../../src/cli/open-parsed-store.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const sha256 = 'a'.repeat(64)
const record = { value: { a: 'õ' }, places: [1, 1, 1, 5, 1, 1, 1, 2, 1, 4, 1, 5] }

const openIn = (cache: string) => openParsedStore({ shelf: '/nowhere', cache })

test('what one run parsed the next one finds', () => {
  const cache = path.join(temporaryFolder(), 'deep', 'cache')
  openIn(cache).write(sha256, record)
  expect(openIn(cache).read(sha256)).toEqual(record)
  expect(openIn(cache).read('b'.repeat(64))).toBeUndefined()
})

test.each(['', '{', 'null', '7', '{"value":1}', '{"places":[]}'])('a torn record is none: %s', (text) => {
  const cache = temporaryFolder()
  writeFileSync(path.join(cache, `${sha256}.json`), text)
  expect(openIn(cache).read(sha256)).toBeUndefined()
})

test('a record in which a letter changed is none: a document would say what nobody wrote', () => {
  const cache = temporaryFolder()
  openIn(cache).write(sha256, record)
  const file = path.join(cache, `${sha256}.json`)
  writeFileSync(file, readFileSync(file, 'utf8').replace('õ', 'ö'))
  expect(openIn(cache).read(sha256)).toBeUndefined()
})

test('what an interrupted run left in it is swept', () => {
  const cache = temporaryFolder()
  writeFileSync(path.join(cache, '.jd-999999999-0a1b2c.tmp'), 'half')
  openIn(cache).write(sha256, record)
  expect(readdirSync(cache)).toEqual([`${sha256}.json`])
})

test('a cache that cannot be written, or is no folder, is none, and nobody hears of it', () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'file'), '')
  expect(() => openIn(path.join(folder, 'file')).write(sha256, record)).not.toThrow()
  expect(openIn(path.join(folder, 'file')).read(sha256)).toBeUndefined()
  const locked = path.join(folder, 'locked')
  mkdirSync(locked)
  chmodSync(locked, 0o500)
  expect(() => openIn(path.join(locked, 'cache')).write(sha256, record)).not.toThrow()
})

test('a cache does not grow without end', () => {
  const cache = temporaryFolder()
  for (let n = 0; n < 4100; n += 1) writeFileSync(path.join(cache, `${String(n).padStart(64, '0')}.json`), '{}')
  const store = openIn(cache)
  store.write(sha256, record)
  expect(readdirSync(cache).length).toBe(2000)
  expect(store.read(sha256)).toEqual(record)
})

test('the cache lies where the system keeps such things, apart for each version', () => {
  const home = { HOME: '/home/mari' }
  expect(cacheFolder('1.2.3', { ...home, XDG_CACHE_HOME: '/var/mari' })).toBe('/var/mari/jobdesc/1.2.3')
  expect(cacheFolder('1.2.3', { ...home, XDG_CACHE_HOME: 'relative' })).toMatch(/\.cache\/jobdesc\/1\.2\.3$/)
})
