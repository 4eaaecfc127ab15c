import { describe, expect, test } from 'vitest'
import { rules } from '../../src/index.ts'
import { applyExample, commit, openBakery, reportOf } from '../support/bakery.ts'

/** The whole library, where nothing is anybody else's, with the bakery beside its roles. */
const shelfWithBakery = () => openBakery('its-own-shelf')

test('the library and the bakery together have no fault', async () => {
  expect((await reportOf(shelfWithBakery(), '--strict')).diagnostics).toEqual([])
}, 60_000)

describe.each(rules)('$id', ({ id, example }) => {
  test('put into the whole library, its bad example gives one new finding, where it stands', async () => {
    const workspace = shelfWithBakery()
    if (example.options) commit(workspace)
    applyExample(workspace, example, 'bad')
    const { diagnostics } = await reportOf(workspace, ...(example.options ?? []))
    const found = diagnostics.map(({ rule, file = '' }) => `${rule} ${file}`)
    expect(found).toEqual([`${id} ${example.at ?? example.file}`])
  }, 60_000)
})
