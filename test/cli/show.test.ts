import { expect, test } from 'vitest'
import { baker, bakerCell } from '../support/baker.ts'
import { openWorkspace } from '../support/workspace.ts'

test('shows the text that a build would write', async () => {
  const workspace = openWorkspace(baker)
  const { code, stdout, stderr } = await workspace.run('show', 'baker')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  await workspace.run('build', '--format', 'txt')
  expect(stdout).toBe(workspace.read('build/baker.en.txt'))
  expect(stdout).toContain('keeps the oven hot for 3 loaves')
})

test('in the language and under the law asked for, with the company’s data', async () => {
  const argv = ['show', 'account-manager', '-l', 'et', '-j', 'SE', '--set', 'organisation.name=Näidis OÜ']
  const { code, stdout } = await openWorkspace().run(...argv)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Näidis OÜ/)
  expect(stdout).toMatch(/SFS\s+1977:1160/)
})

test('writes no file', async () => {
  const workspace = openWorkspace(baker)
  await workspace.run('show', 'baker')
  expect(workspace.files()).toEqual(['roles/baker/en.yaml', 'roles/baker/role.yaml'])
})

test('a broken role is not shown by half', async () => {
  const workspace = openWorkspace({ ...baker, 'roles/baker/en.yaml': bakerCell.replace('keep-oven', 'kep-oven') })
  const human = await workspace.run('show', 'baker')
  expect({ code: human.code, stdout: human.stdout }).toEqual({ code: 1, stdout: '' })
  expect(human.stderr).toContain('text/missing')
  const machine = await workspace.run('show', 'baker', '--reporter', 'json')
  expect({ code: machine.code, stderr: machine.stderr }).toEqual({ code: 1, stderr: '' })
  expect(JSON.parse(machine.stdout).diagnostics).toMatchObject([{ rule: 'text/missing', file: 'roles/baker/en.yaml' }])
})

test('a machine’s stdout carries the report and nothing else', async () => {
  const { stdout } = await openWorkspace(baker).run('show', 'baker', '--reporter', 'json')
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [], summary: { errors: 0 } })
})
