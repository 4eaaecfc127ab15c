import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { openWorkspace } from '../support/workspace.ts'

const sample = path.resolve('docs/rules/sample')
const names = readdirSync(sample, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(yaml|json)$/.test(name))
const bakery = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(sample, name), 'utf8')]))
const sound = bakery['roles/baker/en.yaml'] ?? ''
const spoilt = sound.replace(/: bakes (.*)/, ': bakes $1  etc.')
const faulty = { ...bakery, 'roles/baker/en.yaml': spoilt }

/** A workspace whose runs keep what they found, and a look at what is kept. */
function openRemembering(files: Readonly<Record<string, string | Uint8Array>> = faulty) {
  const cache = temporaryFolder()
  const workspace = openWorkspace(files, { cache })
  const kept = () => readdirSync(path.join(cache, 'findings')).map((name) => path.join(cache, 'findings', name))
  return { ...workspace, cache, kept }
}

test.each([
  ['for people', []],
  ['strictly', ['--strict']],
  ['of one role', ['roles/baker']],
  ['as JSON', ['--reporter', 'json']],
  ['for GitHub', ['--reporter', 'github']],
  ['as JUnit', ['--reporter', 'junit']],
  ['as SARIF', ['--reporter', 'sarif']],
  ['quietly', ['--quiet']],
] as const)('what is told again is what was told, %s', async (_how, argv) => {
  const workspace = openRemembering()
  const first = await workspace.run('check', ...argv)
  expect(`${first.stdout}${first.stderr}`).toContain('roles/baker/en.yaml')
  expect(await workspace.run('check', ...argv)).toEqual(first)
})

test('a file that was mended is found mended, and one that is spoilt again', async () => {
  const workspace = openRemembering()
  const rules = async () => {
    const { diagnostics } = JSON.parse((await workspace.run('check', '--reporter', 'json')).stdout)
    return diagnostics.map(({ rule }: { readonly rule: string }) => rule)
  }
  const found = await rules()
  expect(found.length).toBeGreaterThan(0)
  workspace.write('roles/baker/en.yaml', sound)
  expect(await rules()).toEqual([])
  workspace.write('roles/baker/en.yaml', spoilt)
  expect(await rules()).toEqual(found)
  expect(workspace.kept()).toHaveLength(1)
})

test('a role that is added is looked at', async () => {
  const workspace = openRemembering(bakery)
  expect((await workspace.run('check')).stdout).toMatch(/^2 roles checked/)
  workspace.write('roles/miller/role.yaml', 'id: miller\nversion: 1.0.0\nreleased: 2026-11-21\nextends: nobody\n')
  const { code, stderr } = await workspace.run('check')
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('nobody') })
})

test.each([
  ['another day', ['--date', '1999-01-01']],
  ['another severity', ['--set', 'rules={ form/vague: error }']],
  ['another language', ['-l', 'en']],
] as const)('%s is another question', async (_what, options) => {
  const workspace = openRemembering()
  await workspace.run('check')
  await workspace.run('check', ...options)
  expect(workspace.kept()).toHaveLength(2)
})

test.each([
  ['garbage', '\0'],
  ['another kind of thing', '{"inputs":7,"from":{},"checked":null}'],
  ['nothing', ''],
])('a record that is %s is none', async (_what, text) => {
  const workspace = openRemembering()
  const first = await workspace.run('check')
  for (const file of workspace.kept()) writeFileSync(file, text)
  expect(await workspace.run('check')).toEqual(first)
})

test('what is asked against a release is looked at each time', async () => {
  const workspace = openRemembering(bakery)
  await workspace.run('check', '--against', 'v1.0.0')
  expect(readdirSync(workspace.cache)).not.toContain('findings')
})

test('a cache that cannot be written is none', async () => {
  const workspace = openWorkspace(bakery, { cache: '/dev/null/jobdesc' })
  const first = await workspace.run('check')
  expect(first.code).toBe(0)
  expect(await workspace.run('check')).toEqual(first)
})

test('a check after an edit, of an edited list too, tells what one without memory tells', async () => {
  const workspace = openRemembering()
  const forgetful = openWorkspace(faulty)
  const write = (file: string, text: string) => {
    workspace.write(file, text)
    forgetful.write(file, text)
  }
  const checks = (words: string) => `vague: { phrases: [${words}] }\n`
  const edits = [
    ['roles/baker/en.yaml', `${spoilt}# read\n`],
    ['roles/baker/en.yaml', spoilt.replace('etc.', 'as needed')],
    ['locales/languages/en/checks.yaml', checks('"as needed"')],
    ['locales/languages/en/checks.yaml', checks('bakes')],
    ['roles/baker/en.yaml', spoilt],
    ['roles/baker/en.yaml', sound],
  ] as const
  for (const [file, text] of edits) {
    write(file, text)
    expect(await workspace.run('check'), `${file}: ${text}`).toEqual(await forgetful.run('check'))
  }
})
