import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { baker } from '../support/baker.ts'
import { openBakery } from '../support/bakery.ts'
import { openWorkspace, type Workspace } from '../support/workspace.ts'

/** What a run left behind that was killed while it wrote a file. */
const left = '.jd-999999999-0a1b2c3d4e5f.tmp'

const leftIn = (workspace: Workspace): readonly string[] =>
  readdirSync(workspace.folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))

test.each([
  [
    ['init', '-l', 'et'],
    [left, `.jd/schemas/${left}`, `roles/${left}`],
  ],
  [
    ['new', 'clerk', '-l', 'et'],
    [left, `.jd/schemas/${left}`],
  ],
  [['build', '--format', 'txt', '--name', 'deep/{role}.{ext}'], [`build/${left}`]],
])('jd %s sweeps what a run left behind that was killed', async (argv, names) => {
  const workspace = openWorkspace({ ...baker, ...Object.fromEntries(names.map((name) => [name, 'half'])) })
  expect(await workspace.run(...argv)).toMatchObject({ code: 0 })
  expect(leftIn(workspace)).toEqual([])
})

test('jd confirm sweeps what a run left behind that was killed', async () => {
  const workspace = openBakery()
  workspace.write('roles/confectioner/confirmed.json', '{}\n')
  workspace.write(`roles/confectioner/${left}`, 'half')
  expect(await workspace.run('confirm')).toMatchObject({ code: 0 })
  expect(leftIn(workspace)).toEqual([])
})

test('jd new makes the whole folder of a role or nothing: what stands in its way is left as it is', async () => {
  const workspace = openWorkspace({ ...baker, 'roles/clerk/mine.txt': 'mine' })
  expect(await workspace.run('new', 'clerk', '-l', 'et')).toMatchObject({ code: 2 })
  expect(workspace.files('roles/clerk')).toEqual(['roles/clerk/mine.txt'])
  expect(leftIn(workspace)).toEqual([])
})
