import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeLayers } from '../../src/load/merge-layers.ts'
import { parseYaml } from '../../src/load/parse-yaml.ts'
import type { Sourced } from '../../src/model/source.ts'

function layer(file: string, text: string): Sourced<unknown> {
  const { sourced } = parseYaml({ path: file, bytes: new TextEncoder().encode(text) })
  if (!sourced) throw new Error(`${file} does not parse`)
  return sourced
}

const merged = (...texts: readonly string[]) =>
  mergeLayers(texts.map((text, index) => layer(index === 0 ? 'builtin:a.yaml' : 'a.yaml', text)))

test('no layers give nothing, one layer is what it was', () => {
  const only = layer('a.yaml', 'a: 1\n')
  expect(mergeLayers([])).toBeUndefined()
  expect(mergeLayers([only])).toEqual(only)
})

test('maps are joined key by key, at every depth', () => {
  const result = merged(
    'title: { nominative: baker }\nclauses: { duties: { a: one, b: two } }\n',
    'clauses: { duties: { b: new } }\n',
  )
  expect(result?.value).toEqual({ title: { nominative: 'baker' }, clauses: { duties: { a: 'one', b: 'new' } } })
})

test.each([
  ['a list', 'a: [1, 2, 3]\n', 'a: [4]\n', [4]],
  ['a map by words', 'a: { b: 1 }\n', 'a: text\n', 'text'],
  ['words by a map', 'a: text\n', 'a: { b: 1 }\n', { b: 1 }],
  ['a map by a list', 'a: { b: 1 }\n', 'a: [1]\n', [1]],
  ['anything by nothing', 'a: { b: 1 }\n', 'a:\n', null],
])('%s is replaced as a whole', (_name, under, over, expected) => {
  expect(merged(under, over)?.value).toEqual({ a: expected })
})

test('of three layers the highest wins', () => {
  expect(merged('{ a: 1, b: 1, c: 1 }', '{ a: 2, b: 2 }', '{ a: 3 }')?.value).toEqual({ a: 3, b: 2, c: 1 })
})

test('the order of the lower layer stays, what is new comes last', () => {
  expect(Object.keys(Object(merged('{ b: 1, a: 1 }', '{ c: 2, a: 2 }')?.value))).toEqual(['b', 'a', 'c'])
})

describe('places', () => {
  const result = merged('a: { b: 1, c: [x, y, z] }\nd: 1\n', '# mine\na:\n  c: [w]\n')
  const placeOf = (pointer: string) => {
    const place = result?.origins.get(pointer)?.value
    return place && `${place.file}:${place.line}:${place.column}`
  }

  test.each([
    ['/a/b', 'builtin:a.yaml:1:9'],
    ['/d', 'builtin:a.yaml:2:4'],
    ['/a/c', 'a.yaml:3:6'],
    ['/a/c/0', 'a.yaml:3:7'],
  ])('%s stands where it was written', (pointer, place) => {
    expect(placeOf(pointer)).toBe(place)
  })

  test('what was replaced has none', () => {
    expect(placeOf('/a/c/1')).toBeUndefined()
  })

  test('what only begins alike keeps its own', () => {
    const both = merged('fire: [x]\nfireman: [y]\n', 'fire: none\n')
    expect(both?.origins.get('/fireman/0')?.value).toMatchObject({ file: 'builtin:a.yaml', line: 2 })
    expect(both?.origins.has('/fire/0')).toBe(false)
  })

  test('what is missing is looked for in the highest layer', () => {
    expect(result?.file).toBe('a.yaml')
  })
})

test('__proto__ is a key like any other', () => {
  const result = merged('__proto__: { a: 1 }\n', '__proto__: { b: 2 }\n')
  expect(JSON.stringify(result?.value)).toBe('{"__proto__":{"a":1,"b":2}}')
  expect(({} as Record<string, unknown>).a).toBeUndefined()
})

const sourced = (value: unknown): Sourced<unknown> => ({ value, origins: new Map(), file: 'a.yaml' })
const joined = (...values: readonly unknown[]): unknown => mergeLayers(values.map(sourced))?.value

const anyKey = fc.oneof(fc.constantFrom('a', 'b', 'a/b', '__proto__', 'constructor'), fc.string({ maxLength: 3 }))
/** Maps whose inner maps have names of their own, as a schema gives each key its type. */
const { anyMap } = fc.letrec((tie) => ({
  anyMap: fc
    .array(
      fc.oneof(
        fc.tuple(anyKey, fc.oneof(fc.integer(), fc.array(fc.integer(), { maxLength: 3 }), fc.constant(null))),
        fc.tuple(
          anyKey.map((key) => `map ${key}`),
          tie('anyMap'),
        ),
      ),
      { maxLength: 5, depthIdentifier: 'map' },
    )
    .map((entries) => Object.fromEntries(entries)),
}))

test('a value over itself is itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(joined(value, value)).toEqual(value)
    }),
  )
})

test('an empty map changes nothing, on either side', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      expect(joined(map, {})).toEqual(map)
      expect(joined({}, map)).toEqual(map)
    }),
  )
})

test('how the layers are bracketed does not matter', () => {
  fc.assert(
    fc.property(anyMap, anyMap, anyMap, (a, b, c) => {
      expect(JSON.stringify(joined(joined(a, b), c))).toBe(JSON.stringify(joined(a, joined(b, c))))
    }),
    { numRuns: 500 },
  )
})
