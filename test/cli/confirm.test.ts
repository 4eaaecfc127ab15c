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

test('a build warns of it, and still builds', async () => {
  const workspace = openBakery()
  reword(workspace)
  const { code, diagnostics, built } = await workspace.build('confectioner', '--lang', 'sv')
  expect(diagnostics.map(({ rule, severity, line }) => `${rule} ${severity} ${line}`)).toEqual([
    'text/stale warning 11',
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
