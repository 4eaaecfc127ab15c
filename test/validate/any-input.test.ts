import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childPointer } from '../../src/model/child-pointer.ts'
import type { Origin, Pointer, Sourced } from '../../src/model/source.ts'
import { type SchemaName, schemaNames, schemaOf, validate } from '../../src/validate/validate.ts'
import { dataFiles } from './data-files.ts'

/** Another validator than the one under test: the schemas as printed, without its options. */
const judges = new Map<SchemaName, ValidateFunction>(
  schemaNames.map((name) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: fullFormats.date } })
    return [name, ajv.compile(schemaOf(name))]
  }),
)

/** What a value lacks by its schema but for keys of the file's own map. */
function wrongIn(name: SchemaName, value: unknown): unknown[] {
  const judge = judges.get(name)
  if (!judge || judge(value)) return []
  return (judge.errors ?? []).filter(
    ({ keyword, instancePath }) => !['required', 'if'].includes(keyword) || instancePath,
  )
}

/** Origins that tell which value stands where, so that a mix-up is seen. */
function sourcedOf(value: unknown): Sourced<unknown> {
  const origins = new Map<Pointer, Origin>()
  let line = 0
  const note = (inner: unknown, pointer: Pointer): void => {
    line += 1
    const place = { file: JSON.stringify(inner), line, column: 1, endLine: line, endColumn: 2 }
    origins.set(pointer, { value: place, key: { ...place, column: 3 } })
    if (typeof inner !== 'object' || inner === null) return
    for (const [key, child] of Object.entries(inner)) note(child, childPointer(pointer, key))
  }
  note(value, '')
  return { value, origins, file: 'any.yaml' }
}

/** Keys that schemas know, so that random maps get past the door. */
const knownKeys = [...new Set(schemaNames.flatMap((name) => keysIn(schemaOf(name))))]

function keysIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.keys(Object(schema.properties)) : []
  return [...own, ...Object.values(schema).flatMap(keysIn)]
}

const anyKey = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...knownKeys) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'a/b', 'a~b', '0', '', 'id ') },
  { weight: 1, arbitrary: fc.string() },
)
const anyScalar = fc.oneof(
  fc.constantFrom('', 'en', 'baker', '1.0.0', '2026-11-21', 'draft', 'none', 'signing', 'duties.bake', 1, null, true),
  fc.string(),
  fc.double({ noNaN: true }),
)
const { anyValue } = fc.letrec((tie) => ({
  anyValue: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    anyScalar,
    fc.array(tie('anyValue'), { maxLength: 4 }),
    fc.array(fc.tuple(anyKey, tie('anyValue')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
}))
const anySchema = fc.constantFrom(...schemaNames)

/** A sound file of the shelf in which one value is another. */
const spoiled = (replacement: fc.Arbitrary<unknown>) =>
  fc
    .constantFrom(...dataFiles)
    .chain(({ schema, sourced }) =>
      fc.record({
        schema: fc.constant(schema),
        pointer: fc.constantFrom(...[...sourced.origins.keys()].filter((pointer) => pointer !== '')),
        sourced: fc.constant(sourced),
        replacement,
      }),
    )
    .map(({ schema, pointer, sourced, replacement }) => ({
      schema,
      pointer,
      value: replaced(sourced.value, pointer, '', replacement),
    }))

function replaced(value: unknown, pointer: Pointer, here: Pointer, replacement: unknown): unknown {
  if (here === pointer) return replacement
  if (typeof value !== 'object' || value === null || !pointer.startsWith(here)) return value
  const inner = ([key, child]: [string, unknown]) => replaced(child, pointer, childPointer(here, key), replacement)
  if (Array.isArray(value)) return Object.entries(value).map(inner)
  return Object.fromEntries(Object.entries(value).map((entry) => [entry[0], inner(entry)]))
}

/** All that is promised of any input. */
function expectPromisesKept(schema: SchemaName, value: unknown): void {
  const sourced = sourcedOf(value)
  const before = JSON.stringify(value)
  const validated = validate(schema, sourced)
  expect(JSON.stringify(value)).toBe(before)
  expect(wrongIn(schema, validated.value)).toEqual([])
  expect(validated.diagnostics.length > 0).toBe(validated.faults.size > 0)
  for (const { place, message } of validated.diagnostics) {
    expect(place?.line).toBeGreaterThan(0)
    expect(message).toMatch(/^[^\n]+[^.\n]$/)
  }
  const places = validated.diagnostics.map(({ place, message }) => JSON.stringify([place, message]))
  expect(new Set(places).size).toBe(places.length)
}

test('whatever a file holds: no crash, what is left keeps the schema, each mistake is told once', () => {
  fc.assert(fc.property(anySchema, anyValue, expectPromisesKept), { numRuns: 2000 })
})

test('whatever one value of a sound file is replaced by, too', () => {
  fc.assert(
    fc.property(spoiled(anyValue), ({ schema, value }) => expectPromisesKept(schema, value)),
    { numRuns: 500 },
  )
})

test('one value of another type is one mistake, at that value', () => {
  fc.assert(
    fc.property(spoiled(fc.constantFrom(null, true, -1)), ({ schema, pointer, value }) => {
      const sourced = sourcedOf(value)
      const { diagnostics } = validate(schema, sourced)
      expect(diagnostics.length).toBeLessThanOrEqual(1)
      for (const { place } of diagnostics) expect(place?.line).toBe(sourced.origins.get(pointer)?.value.line)
    }),
    { numRuns: 1000 },
  )
})

test('what is left stands where it stood', () => {
  fc.assert(
    fc.property(spoiled(fc.constantFrom(null, 'A B', [1])), ({ schema, value }) => {
      const { value: left, origins } = validate(schema, sourcedOf(value))
      for (const [pointer, { value: place }] of origins) {
        const inner = pointer
          .split('/')
          .slice(1)
          .reduce<unknown>((at, key) => Object(at)[key.replace(/~1/g, '/').replace(/~0/g, '~')], left)
        if (typeof inner !== 'object') expect(place.file).toBe(JSON.stringify(inner))
      }
    }),
    { numRuns: 300 },
  )
})
