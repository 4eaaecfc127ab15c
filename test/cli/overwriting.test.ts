import { expect, test } from 'vitest'
import { baker, bakerCell } from '../support/baker.ts'
import { openWorkspace } from '../support/workspace.ts'

const twoLanguages = {
  'roles/baker/role.yaml': baker['roles/baker/role.yaml']!.replace('[en]', '[en, sv]'),
  'roles/baker/en.yaml': bakerCell,
  'roles/baker/sv.yaml': `title:
  nominative: bagare
  indefinite: en bagare
  definite: bagaren
  definiteGenitive: bagarens
clauses:
  purpose:
    bake-bread: baka bröd åt hela staden
  duties:
    keep-oven: håller ugnen varm
`,
}

test.each([
  ['somebody edited since', true, /was edited since jd wrote it/],
  ['jd did not write', false, /jd did not write it/],
])('a file that %s is left alone, the others are written', async (_, builtBefore, message) => {
  const workspace = openWorkspace(twoLanguages)
  if (builtBefore) await workspace.run('build')
  workspace.write('build/baker.en.docx', 'worked on by hand')
  const report = await workspace.build()
  expect(report.code).toBe(1)
  expect(report.diagnostics).toEqual([
    expect.objectContaining({
      severity: 'error',
      rule: 'output/edited',
      file: 'build/baker.en.docx',
      line: 1,
      column: 1,
      message: expect.stringMatching(message),
      help: expect.stringContaining('--force'),
    }),
  ])
  expect(report.built.map(({ path }) => path)).toEqual(['build/baker.sv.docx'])
  expect(workspace.read('build/baker.en.docx')).toBe('worked on by hand')
})

test('the message shows nothing of the document, which is no text', async () => {
  const workspace = openWorkspace({ ...baker, 'build/baker.en.docx': 'PK\u0003\u0004\u001b[31m' })
  const { stderr } = await workspace.run('build')
  expect(stderr).toMatch(/^build\/baker\.en\.docx:1:1 error .*output\/edited$/m)
  expect(stderr).not.toContain('PK')
  expect(stderr).not.toContain('\u001b')
})

test('--force overwrites it', async () => {
  const workspace = openWorkspace({ ...baker, 'build/baker.en.txt': 'worked on by hand' })
  const { code, built } = await workspace.build('--force', '--format', 'txt')
  expect({ code, cached: built[0]?.cached }).toEqual({ code: 0, cached: false })
  expect(workspace.read('build/baker.en.txt')).toContain('Baker')
})

test('after that the file counts as written by jd', async () => {
  const workspace = openWorkspace({ ...baker, 'build/baker.en.txt': 'worked on by hand' })
  await workspace.run('build', '--force', '--format', 'txt')
  workspace.write('roles/baker/en.yaml', bakerCell.replace('whole town', 'village'))
  expect((await workspace.build('--format', 'txt')).code).toBe(0)
  expect(workspace.read('build/baker.en.txt')).toContain('to bake bread for the village')
})

test('what jd wrote and nobody touched is overwritten when the words change', async () => {
  const workspace = openWorkspace(baker)
  await workspace.run('build', '--format', 'txt')
  workspace.write('roles/baker/en.yaml', bakerCell.replace('whole town', 'village'))
  expect((await workspace.build('--format', 'txt')).built).toMatchObject([{ cached: false }])
  expect(workspace.read('build/baker.en.txt')).toContain('to bake bread for the village')
})

test('a foreign file with the very bytes is no loss', async () => {
  const workspace = openWorkspace(baker)
  await workspace.run('build', '--format', 'txt')
  const text = workspace.read('build/baker.en.txt')
  const other = openWorkspace({ ...baker, 'build/baker.en.txt': text })
  expect(await other.build('--format', 'txt')).toMatchObject({ code: 0, built: [{ cached: true }] })
})

test('a list of jd’s files that somebody spoilt protects them all', async () => {
  const workspace = openWorkspace(baker)
  await workspace.run('build', '--format', 'txt')
  workspace.write('build/.jd-build.json', '{"files":')
  workspace.write('roles/baker/en.yaml', bakerCell.replace('whole town', 'village'))
  expect((await workspace.build('--format', 'txt')).diagnostics).toMatchObject([{ rule: 'output/edited' }])
})

test.each([
  ['a file where the folder should be', 'build', 'x'],
  ['a folder where the file should be', 'build/baker.en.txt/inside', 'x'],
])('%s: said plainly, exit 2', async (_, name, content) => {
  const workspace = openWorkspace({ ...baker, [name]: content })
  const { code, stdout, stderr } = await workspace.run('build', '--format', 'txt')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(
    /^jd: `build(\/baker\.en\.txt)?` (?:cannot be written \([A-Z]+\)|is a folder, expected a file)/,
  )
})
