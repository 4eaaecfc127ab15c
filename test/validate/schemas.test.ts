import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { describe, expect, test } from 'vitest'
import { sections } from '../../src/model/section.ts'
import { schemaNames, schemaOf, validate } from '../../src/validate/validate.ts'
import { dataFiles } from './data-files.ts'

type Schema = { readonly [keyword: string]: unknown }

const files = [...schemaNames, 'definitions'].map((name) => `${name}.schema.json`)
const read = (file: string): Schema => JSON.parse(readFileSync(`schemas/${file}`, 'utf8'))
const definitions = read('definitions.schema.json').$defs as Record<string, Schema>
const at = (file: string, ...keys: string[]): unknown =>
  keys.reduce<unknown>((value, key) => (value as Schema)[key], read(file))

/** As strict as the validator can be: unknown keywords, useless ones and missing types are refused. */
const strictValidator = () =>
  new Ajv2020({
    strict: true,
    strictTypes: true,
    // What an `if` asks for is described beside it.
    strictRequired: false,
    allowUnionTypes: true,
    keywords: ['patternErrorMessage'],
    formats: { date: fullFormats.date },
  })

describe('every schema', () => {
  test.each(files)('%s is a JSON Schema 2020-12 named after its file', (file) => {
    const schema = read(file)
    const meta = new Ajv2020()
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.$id).toBe(file)
    expect(meta.validateSchema(schema), meta.errorsText()).toBe(true)
  })

  test.each(files)('%s says of each property in words what it is', (file) => {
    const silent: string[] = []
    visit(read(file), '', (schema, pointer) => {
      if (!schema.title || !schema.description) silent.push(pointer)
    })
    expect(silent).toEqual([])
  })

  test.each(files)('%s says in words what each pattern wants', (file) => {
    const silent: string[] = []
    every(read(file), '', (schema, pointer) => {
      if (typeof schema.pattern !== 'string') return
      if (!/^Expected [^.]+( such as .+)?$/.test(String(schema.patternErrorMessage))) silent.push(pointer)
    })
    expect(silent).toEqual([])
  })

  test.each(files)('%s refuses unknown keys in each map', (file) => {
    const open: string[] = []
    every(read(file), '', (schema, pointer) => {
      const isCondition = pointer.endsWith('/if') || /\/allOf\/\d+$/.test(pointer) || pointer.endsWith('/block')
      if (!schema.properties || isCondition) return
      if (!('additionalProperties' in schema)) open.push(pointer)
    })
    expect(open).toEqual([])
  })

  test.each(schemaNames)('%s compiles alone and strictly as `jd schema` prints it', (name) => {
    expect(strictValidator().compile(schemaOf(name))).toBeTypeOf('function')
  })
})

describe('what the schemas list twice is the same', () => {
  const names = [...sections].sort()

  test.each<readonly [string, readonly string[]]>([
    ['the names of sections', at('definitions.schema.json', '$defs', 'sectionName', 'enum') as string[]],
    ['the keys by section', Object.keys(definitions.bySection?.properties ?? {})],
    ['the headings a language must have', at('words.schema.json', 'properties', 'headings', 'required') as string[]],
    ['the lead-ins a language must have', at('words.schema.json', 'properties', 'leadIns', 'required') as string[]],
    ...['clauseId', 'clauseName'].map(
      (id) => [`the pattern of ${id}`, sectionsIn(String(definitions[id]?.pattern))] as const,
    ),
  ])('%s', (_, listed) => {
    expect([...listed].sort()).toEqual(names)
  })

  test('labels: known, nameable and required of a language', () => {
    const known = Object.keys(definitions.labels?.properties ?? {})
    expect(at('words.schema.json', 'properties', 'labels', 'required')).toEqual(known)
    expect(definitions.labelName?.enum).toEqual(known.filter((name) => name !== 'titleOrder'))
  })

  test('topics of law: nameable and required of a country', () => {
    const topics = at('jurisdiction.schema.json', 'properties', 'topics') as Schema
    expect(topics.required).toEqual(definitions.topic?.enum)
    expect(Object.keys(topics.properties as object)).toEqual(definitions.topic?.enum)
  })
})

describe('the shelf', () => {
  test.each(dataFiles)('$path keeps its schema', ({ schema, sourced }) => {
    expect(validate(schema, sourced).diagnostics).toEqual([])
  })

  test.each(dataFiles)('$path names a schema that is there, for the editor', ({ path }) => {
    const [, schema = ''] = /\$schema=(\S+)/.exec(readFileSync(path, 'utf8')) ?? []
    expect(join(dirname(path), schema)).toMatch(/^schemas\//)
    expect(files).toContain(join(dirname(path), schema).slice('schemas/'.length))
  })
})

const sectionsIn = (pattern: string): string[] => (/\((purpose[^)]*)\)/.exec(pattern)?.[1] ?? '').split('|')

/** The schema itself, its definitions and every property in it, but for mere conditions. */
function visit(schema: Schema, pointer: string, see: (schema: Schema, pointer: string) => void): void {
  see(schema, pointer)
  every(schema, pointer, (inner, at) => {
    if (/\/(properties|\$defs)\/[^/]+$/.test(at) && !at.includes('/if/')) see(inner, at)
  })
}

/** Every object in a schema. */
function every(value: unknown, pointer: string, see: (schema: Schema, pointer: string) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) see(value as Schema, pointer)
  for (const [key, inner] of Object.entries(value)) every(inner, `${pointer}/${key}`, see)
}
