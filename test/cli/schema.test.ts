import { Ajv2020 } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { bakerCell, bakerRole } from '../support/baker.ts'
import { openWorkspace } from '../support/workspace.ts'

test('without a name, the names', async () => {
  const { code, stdout, stderr } = await openWorkspace().run('schema')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout.trimEnd().split('\n')).toEqual(expect.arrayContaining(['role', 'cell', 'library', 'workspace']))
})

test('every name prints a schema that stands alone', async () => {
  const names = (await openWorkspace().run('schema')).stdout.trimEnd().split('\n')
  for (const name of names) {
    const { code, stdout } = await openWorkspace().run('schema', name)
    expect(code).toBe(0)
    const schema = JSON.parse(stdout)
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: expect.any(String) })
    expect(() => new Ajv2020({ strict: false, formats: fullFormats }).compile(schema)).not.toThrow()
  }
})

test.each([
  ['role', bakerRole],
  ['cell', bakerCell],
])('the schema `%s` accepts a sound file and refuses a spoilt one', async (name, text) => {
  const { stdout } = await openWorkspace().run('schema', name)
  const accepts = new Ajv2020({ strict: false, formats: fullFormats }).compile(JSON.parse(stdout))
  expect(accepts(parse(text))).toBe(true)
  expect(accepts({ ...parse(text), sallary: 1 })).toBe(false)
})
