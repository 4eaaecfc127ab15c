import { expect, test } from 'vitest'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import { openWorkspace } from '../support/workspace.ts'

const inTwo = {
  'roles/baker/role.yaml': bakerRole.replace('[en]', '[en, et]').replace('approved', 'draft'),
  'roles/baker/en.yaml': bakerCell,
  'roles/baker/et.yaml': 'title: { nominative: pagar }\nclauses:\n  duties:\n    keep-oven: hoiab ahju kuuma\n',
}

/** Column by column, as a reader takes the table in. */
const cells = (table: string): string[][] =>
  table
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/))

test('roles × languages: what is written of what is needed', async () => {
  const { code, stdout, stderr } = await openWorkspace(inTwo).run('list')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(cells(stdout)).toEqual([
    ['role', 'title', 'version', 'status', 'en', 'et'],
    ['baker', 'baker', '1.0.0', 'draft', '3', '2/3'],
  ])
})

test('the columns stand under each other', async () => {
  const { stdout } = await openWorkspace(baker).run('list', 'baker', 'account-manager')
  const starts = stdout
    .trimEnd()
    .split('\n')
    .map((line) => [...line.matchAll(/(?:^| {2,})\S/g)].map((match) => match.index + match[0].length))
  expect(starts).toHaveLength(3)
  expect(starts[1]?.slice(0, 5)).toEqual(starts[0]?.slice(0, 5))
  expect(starts[2]).toEqual(starts[0])
})

test('for machines, with each number on its own', async () => {
  const { code, stdout, stderr } = await openWorkspace(inTwo).run('list', '--reporter', 'json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual([
    {
      id: 'baker',
      title: 'baker',
      version: '1.0.0',
      status: 'draft',
      languages: { en: { present: 3, missing: 0, stale: 0 }, et: { present: 2, missing: 1, stale: 0 } },
    },
  ])
})

test('the shelf is complete in all its languages', async () => {
  const { stdout } = await openWorkspace().run('list', '--reporter', 'json')
  const roles = JSON.parse(stdout) as { id: string; languages: Record<string, { missing: number; stale: number }> }[]
  expect(roles.map(({ id }) => id)).toContain('account-manager')
  const counted = roles.flatMap(({ languages }) => Object.values(languages))
  expect(counted.length).toBeGreaterThanOrEqual(6)
  for (const language of counted) expect(language).toMatchObject({ missing: 0, stale: 0 })
})

test('-l picks languages', async () => {
  const { stdout } = await openWorkspace(inTwo).run('list', '-l', 'et', '--reporter', 'json')
  expect(Object.keys(JSON.parse(stdout)[0].languages)).toEqual(['et'])
})

test('words that changed after somebody confirmed the translation are stale', async () => {
  const confirmed = { et: { 'duties.keep-oven': { source: '000000000000', on: '2026-11-21' } } }
  const workspace = openWorkspace({ ...inTwo, 'roles/baker/confirmed.json': JSON.stringify(confirmed) })
  expect(cells((await workspace.run('list')).stdout)[1]).toEqual([
    'baker',
    'baker',
    '1.0.0',
    'draft',
    '3',
    '2/3 (1 stale)',
  ])
})

test('a broken role is listed as far as it can be read, and what is wrong is said', async () => {
  const workspace = openWorkspace({
    ...baker,
    'roles/cook/role.yaml': bakerRole.replace('id: baker', 'id: cook').replace('clerk', 'chef'),
    'roles/cook/en.yaml': bakerCell,
  })
  const human = await workspace.run('list')
  expect(human.code).toBe(1)
  expect(cells(human.stdout).map(([role]) => role)).toEqual(['role', 'baker', 'cook'])
  expect(human.stderr).toMatch(/^roles\/cook\/role\.yaml:6:11 error /)
  const machine = await workspace.run('list', '--reporter', 'json')
  expect(machine.code).toBe(1)
  expect(JSON.parse(machine.stdout)).toMatchObject([{ id: 'baker' }, { id: 'cook' }])
  expect(JSON.parse(machine.stderr).diagnostics).toMatchObject([
    { rule: 'schema', file: 'roles/cook/role.yaml', line: 6 },
  ])
})
