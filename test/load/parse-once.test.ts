import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseOnce } from '../../src/load/parse-once.ts'
import { type Parsed, parseYaml } from '../../src/load/parse-yaml.ts'
import type { ParsedRecord, ParsedStore } from '../../src/model/parsed-store.ts'

/** A store that keeps its records as a disk would: as JSON. */
function storeInMemory(): ParsedStore & { readonly kept: ReadonlyMap<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    read: (sha256) => {
      const text = kept.get(sha256)
      return text === undefined ? undefined : (JSON.parse(text) as ParsedRecord)
    },
    write: (sha256, record) => void kept.set(sha256, JSON.stringify(record)),
  }
}

const plain = ({ sourced, diagnostics }: Parsed) => ({
  value: sourced?.value,
  origins: [...(sourced?.origins ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)),
  file: sourced?.file,
  diagnostics,
})

const fileOf = (text: string, name = 'roles/a/en.yaml') => ({ path: name, bytes: new TextEncoder().encode(text) })

function expectTheSameTwice(text: string): void {
  const store = storeInMemory()
  const expected = plain(parseYaml(fileOf(text)))
  const first = parseOnce(fileOf(text), store)
  first.keep?.(undefined)
  expect(plain(first)).toEqual(expected)
  expect(store.kept.size).toBe(expected.diagnostics.length === 0 ? 1 : 0)
  expect(plain(parseOnce(fileOf(text), store))).toEqual(expected)
}

const anyKey = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '10', '2', '~', 'a/b', 'ключ'))
const anyTree = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(anyKey, tie('tree'), { maxKeys: 4 }),
  ),
})).tree

test('what was parsed before comes back with every value and every place', () => {
  fc.assert(
    fc.property(anyTree, (tree) => expectTheSameTwice(stringify(tree))),
    { numRuns: 500 },
  )
})

test.each([
  ['aliases', 'a: &x { b: [1, 2] }\nc: *x\n'],
  ['keys that are numbers, in another order than they are kept', '10: a\n2: b\nx: { 7: c, 1: d }\n'],
  ['a key that looks like a trap', '__proto__: { a: 1 }\n'],
  ['a key without a value', 'a:\nb: 1\n'],
  ['a file of words alone', 'words\n'],
  ['an empty file', ''],
  ['two keys of one name, which are told each time', 'a: 1\na: 2\n'],
  ['what is no YAML', 'a: [1\n'],
])('%s', (_name, text) => expectTheSameTwice(text))

test('every file of the shelf', () => {
  const files = ['roles', 'locales'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|json)$/.test(name))
      .map((name) => path.join(folder, name)),
  )
  for (const file of files.filter((name) => !name.endsWith('checks.yaml')))
    expectTheSameTwice(readFileSync(file, 'utf8'))
  expect(files.length).toBeGreaterThan(150)
})

test('the same bytes under another name keep their own name', () => {
  const store = storeInMemory()
  parseOnce(fileOf('a: 1\n'), store).keep?.(undefined)
  const { sourced } = parseOnce(fileOf('a: 1\n', 'roles/b/en.yaml'), store)
  expect(sourced?.origins.get('/a')?.value.file).toBe('roles/b/en.yaml')
  expect(store.kept.size).toBe(1)
})
