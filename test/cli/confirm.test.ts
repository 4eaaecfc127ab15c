import { describe, expect, test } from 'vitest'
import { openBakery, reportOf } from '../support/bakery.ts'
import { openWorkspace, type Workspace } from '../support/workspace.ts'

const record = 'roles/confectioner/confirmed.json'

const rulesIn = async (workspace: Workspace): Promise<string[]> =>
  (await reportOf(workspace)).diagnostics.map(({ rule, file }) => `${rule} ${file}`)

const reword = (workspace: Workspace): void =>
  workspace.write(
    'roles/confectioner/en.yaml',
    workspace.read('roles/confectioner/en.yaml').replace('bakes buns', 'bakes buns and rolls'),
  )

test('a translation whose source changed is stale until somebody says that it is still right, and why', async () => {
  const workspace = openBakery()
  reword(workspace)
  expect(await rulesIn(workspace)).toEqual(['text/stale roles/confectioner/sv.yaml'])
  const argv = ['confirm', 'confectioner', '-l', 'sv', '--clause', 'duties.bake', '--reason', 'rolls are bullar too']
  expect(await workspace.run(...argv)).toEqual({ code: 0, stdout: `${record}: 1 translation confirmed\n`, stderr: '' })
  expect(await rulesIn(workspace)).toEqual([])
  expect(JSON.parse(workspace.read(record)).sv['duties.bake']).toEqual({
    source: expect.stringMatching(/^[0-9a-f]{12}$/),
    on: '2026-11-21',
    reason: 'rolls are bullar too',
  })
})

test('a reason that the record could not be read with again is refused, and nothing is recorded', async () => {
  const workspace = openBakery()
  reword(workspace)
  const before = workspace.read(record)
  const { code, stderr } = await workspace.run('confirm', 'confectioner', '-l', 'sv', '--reason', 'as read\uFFFE')
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('U+FFFE') })
  expect(workspace.read(record)).toBe(before)
})

test('a build warns of it, and still builds', async () => {
  const workspace = openBakery()
  reword(workspace)
  const { code, diagnostics, built } = await workspace.build('confectioner', '--lang', 'sv')
  expect(diagnostics.map(({ rule, severity, line }) => `${rule} ${severity} ${line}`)).toEqual([
    'text/stale warning 13',
  ])
  expect({ code, built: built.length }).toEqual({ code: 0, built: 1 })
})

test('jd list counts it', async () => {
  const workspace = openBakery()
  reword(workspace)
  const { stdout } = await workspace.run('list', 'confectioner', '--reporter', 'json')
  expect(JSON.parse(stdout)[0].languages.sv).toMatchObject({ missing: 0, stale: 1 })
})

describe('the record', () => {
  test('is made for all that is translated, in alphabetical order, and nothing changes when it is made again', async () => {
    const workspace = openBakery()
    const before = workspace.read(record)
    workspace.write(record, '{}\n')
    await workspace.run('confirm')
    expect(JSON.parse(workspace.read(record))).toEqual(JSON.parse(before))
    const again = workspace.read(record)
    await workspace.run('confirm', 'confectioner')
    expect(workspace.read(record)).toBe(again)
  })

  test('keeps what it said of other clauses', async () => {
    const workspace = openBakery()
    reword(workspace)
    const before = JSON.parse(workspace.read(record))
    await workspace.run('confirm', '--clause', 'duties.bake')
    const after = JSON.parse(workspace.read(record))
    expect(after.sv['duties.decorate']).toEqual(before.sv['duties.decorate'])
    expect(after.sv['duties.bake']).not.toEqual(before.sv['duties.bake'])
  })

  test('that cannot be read is told, and is not written over', async () => {
    const workspace = openBakery()
    workspace.write(record, '{ "sv": ')
    const { code, stderr } = await workspace.run('confirm')
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`${record}:1`) })
    expect(workspace.read(record)).toBe('{ "sv": ')
  })

  test.each([
    [['baker'], 'There is no translation here that could be confirmed'],
    [['--clause', 'duties.bakes'], 'There is no translated clause `duties.bakes`'],
    [['bakker'], 'There is no role `bakker`'],
  ])('%j names nothing that is there', async (argv, message) => {
    const { code, stderr } = await openBakery().run('confirm', ...argv)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  })
})

test('nothing is written into the shelf of an installed program', async () => {
  const workspace = openWorkspace()
  const { code, stderr } = await workspace.run('confirm', 'account-manager')
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('There is no workspace here') })
  expect(workspace.files()).toEqual([])
})

describe('own words for a clause of the shelf', () => {
  const cell = 'roles/account-manager/en.yaml'
  const recorded = 'roles/account-manager/confirmed.json'
  const openOverlay = () =>
    openWorkspace({ [cell]: 'clauses:\n  duties:\n    loyalty-programme: looks after the loyalty card\n' })
  const found = async (workspace: Workspace) =>
    (await reportOf(workspace, 'roles/account-manager')).diagnostics.map(({ rule, file, line }) => [rule, file, line])

  test('are put on record against the words that they replace, also in the source language', async () => {
    const workspace = openOverlay()
    const { code, stdout } = await workspace.run('confirm', 'account-manager', '-l', 'en')
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `${recorded}: 1 text confirmed, 1 also against the words they replace\n`,
    })
    expect(JSON.parse(workspace.read(recorded))).toEqual({
      en: { 'duties.loyalty-programme': { upstream: expect.stringMatching(/^[0-9a-f]{12}$/), on: '2026-11-21' } },
    })
    expect(await found(workspace)).toEqual([])
  })

  test('are told when the shelf words the clause anew, until somebody says that they still stand', async () => {
    const workspace = openOverlay()
    await workspace.run('confirm', 'account-manager', '-l', 'en')
    workspace.write(recorded, workspace.read(recorded).replace(/"upstream": "\w+"/, '"upstream": "0123456789ab"'))
    expect(await found(workspace)).toEqual([['overlay/upstream-changed', cell, 3]])
    await workspace.run('confirm', 'account-manager', '-l', 'en')
    expect(await found(workspace)).toEqual([])
  })

  test('are no translation of it: a record of the words beneath alone leaves the translation unconfirmed', async () => {
    const workspace = openBakery()
    const { sv } = JSON.parse(workspace.read(record))
    const { source: _, ...beneath } = sv['knowledge.occupational-safety']
    workspace.write(record, JSON.stringify({ sv: { ...sv, 'knowledge.occupational-safety': beneath } }))
    expect(await rulesIn(workspace)).toEqual(['text/unconfirmed roles/confectioner/sv.yaml'])
  })
})
