import { describe, expect, test } from 'vitest'
import { rules } from '../../src/index.ts'
import { applyExample, commit, openBakery, reportOf } from '../support/bakery.ts'

test('the bakery, to which the examples are put, has no fault of its own', async () => {
  expect(await reportOf(openBakery())).toMatchObject({ diagnostics: [], summary: { errors: 0, warnings: 0, notes: 0 } })
})

describe.each(rules)('$id', ({ id, example, severity }) => {
  test('its bad example gives exactly one finding, in the file that it changes', async () => {
    const workspace = openBakery()
    if (example.options) commit(workspace)
    applyExample(workspace, example, 'bad')
    const { diagnostics } = await reportOf(workspace, ...(example.options ?? []))
    const found = diagnostics.map((one) => `${one.rule} ${one.severity} ${one.file}`)
    expect(found).toEqual([`${id} ${severity} ${example.at ?? example.file}`])
  })

  test('its good example gives none', async () => {
    const workspace = openBakery()
    if (example.options) commit(workspace)
    applyExample(workspace, example, 'good')
    const { diagnostics } = await reportOf(workspace, ...(example.options ?? []))
    expect(diagnostics).toEqual([])
  })
})
