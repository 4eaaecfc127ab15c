import { describe, expect, test } from 'vitest'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import { openRepository } from '../support/git-repository.ts'

const roleFile = 'roles/baker/role.yaml'

const miller = {
  'roles/miller/role.yaml': bakerRole.replace('id: baker', 'id: miller'),
  'roles/miller/en.yaml': bakerCell,
}

/** A first release with these files in it, and a second in which both roles are sound and reworded. */
function releases(old: Readonly<Record<string, string>>) {
  const repository = openRepository()
  repository.release('v1.0.0', { ...baker, ...miller, ...old })
  repository.release('v2.0.0', {
    ...baker,
    'roles/baker/en.yaml': bakerCell.replace('hot', 'warm'),
    'roles/miller/en.yaml': bakerCell.replace('hot', 'cold'),
    'jd.yaml': 'format: 1\n',
  })
  return repository
}

interface Result {
  readonly roles: readonly { readonly id: string }[]
  readonly notCompared: readonly { readonly id: string; readonly releases: readonly string[] }[]
}

async function compared(old: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const { code, stdout, stderr } = await releases(old).run('diff', 'v1.0.0', 'v2.0.0', '--format', 'json', ...argv)
  const { roles, notCompared } = JSON.parse(stdout) as Result
  return { code, roles: roles.map(({ id }) => id), notCompared, stderr }
}

describe('a role that another version of jd was written for', () => {
  test.each([
    [
      'a newer format, of which nothing else is said',
      bakerRole.replace('format: 1', 'format: 2').replace('[managing-director]', '{ first: managing-director }'),
      'v1.0.0:roles/baker/role.yaml:1:9 error The file is written to format 2, and this version of jd reads format 1',
    ],
    [
      'a key that must be there',
      bakerRole.replace('released: 2026-11-21\n', ''),
      'v1.0.0:roles/baker/role.yaml:1:1 error Key `released` is missing',
    ],
    [
      'another type',
      bakerRole.replace('[managing-director]', 'managing-director'),
      'v1.0.0:roles/baker/role.yaml:9:12 error `reportsTo` must be a list, found text',
    ],
    [
      'a clause that the library has no more',
      bakerRole.replace('observe-safety', 'observe-caution'),
      'v1.0.0:roles/baker/role.yaml:16:7 error The clause library has no `common.duties.observe-caution`',
    ],
    [
      'a position that nobody words any more',
      bakerRole.replace('managing-director', 'chief-baker'),
      'v1.0.0:roles/baker/role.yaml:9:13 error No position is called `chief-baker`',
    ],
  ])('%s: said once and where, and the others are compared', async (_, role, message) => {
    const { code, roles, notCompared, stderr } = await compared({ [roleFile]: role })
    expect({ code, roles }).toEqual({ code: 1, roles: ['miller'] })
    expect(notCompared).toEqual([{ id: 'baker', releases: ['v1.0.0'] }])
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/\n1 error\n$/)
  })

  test('its heirs are not compared either', async () => {
    const { roles, notCompared } = await compared({
      [roleFile]: bakerRole.replace('format: 1', 'format: 2'),
      'roles/pastry-cook/role.yaml': 'id: pastry-cook\nversion: 1.0.0\nreleased: 2026-11-21\nextends: baker\n',
    })
    expect(roles).toEqual(['miller'])
    expect(notCompared.map(({ id }) => id)).toEqual(['baker', 'pastry-cook'])
  })

  test('keys that are unknown stop nothing', async () => {
    const { code, roles, stderr } = await compared({ [roleFile]: `${bakerRole}  tools: [peel]\n` })
    expect({ code, roles }).toEqual({ code: 0, roles: ['baker', 'miller'] })
    expect(stderr).toContain('v1.0.0:roles/baker/role.yaml:17:3 warning Unknown key `tools`')
  })
})

describe('a jd.yaml that another version of jd was written for', () => {
  test.each([
    ['rules', 'rules: { text/length: fatal }\n', 'v1.0.0:jd.yaml:1:23 warning'],
    ['the folder of outputs', 'out: { folder: build }\n', 'v1.0.0:jd.yaml:1:6 warning'],
    ['the version of the library', 'library: 1\n', 'v1.0.0:jd.yaml:1:10 warning'],
  ])('%s: no document is made from that', async (_, settings, message) => {
    const { code, roles, stderr } = await compared({ 'jd.yaml': settings })
    expect({ code, roles }).toEqual({ code: 0, roles: ['baker', 'miller'] })
    expect(stderr).toContain(message)
  })

  test.each([
    [
      'another type',
      'organisation: Näidis\n',
      ['--set', 'organisation={ name: Näidis }'],
      '`organisation` must be a map',
    ],
    ['a newer format', 'format: 2\n', ['--set', 'format=1'], 'The file is written to format 2'],
  ])('%s of what documents are made from: nothing is compared, until it is set', async (_, settings, set, message) => {
    const { code, roles, notCompared, stderr } = await compared({ 'jd.yaml': settings })
    expect({ code, roles }).toEqual({ code: 1, roles: [] })
    expect(notCompared.map(({ id }) => id)).toEqual(['baker', 'miller'])
    expect(stderr).toContain(message)
    expect(stderr).toContain('for this comparison alone')
    expect(await compared({ 'jd.yaml': settings }, ...set)).toMatchObject({
      code: 0,
      roles: ['baker', 'miller'],
      stderr: '',
    })
  })
})

test.each([
  ['text', 'Not compared because of errors: baker (v1.0.0)\n'],
  ['md', ':warning: Not compared because of errors: baker (v1.0.0)\n'],
  ['html', '<p class="due">Not compared because of errors: baker (v1.0.0)</p>\n'],
])('%s says which role is not in it', async (format, line) => {
  const old = releases({ [roleFile]: bakerRole.replace('format: 1', 'format: 2') })
  const { stdout } = await old.run('diff', 'v1.0.0', 'v2.0.0', '--format', format)
  expect(stdout).toContain(`\n${line}`)
  expect(stdout).toContain('miller')
  const alone = await old.run('diff', 'v1.0.0', 'v2.0.0', 'baker', '--format', format)
  expect(alone.stdout).toContain(line)
  expect(alone.stdout).not.toContain('Nothing changed')
})

test('no file is made of a role that is not compared', async () => {
  const old = releases({ [roleFile]: bakerRole.replace('format: 1', 'format: 2') })
  const { code, stdout } = await old.run('diff', 'v1.0.0', 'v2.0.0', '--format', 'docx')
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'diff/miller.en.redline.docx\ndiff/miller.en.changes.docx\n' })
})
