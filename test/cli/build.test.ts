import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { baker } from '../support/baker.ts'
import { readDocx } from '../support/read-docx.ts'
import { openWorkspace } from '../support/workspace.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('one role in one language is one Word document under the law of that language', async () => {
  const workspace = openWorkspace()
  const { code, stdout, stderr } = await workspace.run('build', 'account-manager', '--lang', 'et')
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'build/account-manager.et.docx\n', stderr: '' })
  expect(workspace.files()).toEqual(['build/.jd-build.json', 'build/account-manager.et.docx'])
})

test('several countries stand in the file names', async () => {
  const workspace = openWorkspace()
  const { built, code } = await workspace.build('account-manager', '-l', 'et,ru', '-j', 'EE,UA', '--format', 'txt')
  expect(code).toBe(0)
  expect(built.map(({ path, lang, jurisdiction }) => [path, lang, jurisdiction])).toEqual([
    ['build/account-manager.et-EE.txt', 'et', 'EE'],
    ['build/account-manager.et-UA.txt', 'et', 'UA'],
    ['build/account-manager.ru-EE.txt', 'ru', 'EE'],
    ['build/account-manager.ru-UA.txt', 'ru', 'UA'],
  ])
})

test('one country asked for does not', async () => {
  const workspace = openWorkspace()
  const { built } = await workspace.build('account-manager', '-l', 'ru', '-j', 'EE', '--format', 'txt')
  expect(built.map(({ path, jurisdiction }) => [path, jurisdiction])).toEqual([['build/account-manager.ru.txt', 'EE']])
})

test('all languages of the role times all countries there are', { timeout: 30_000 }, async () => {
  const workspace = openWorkspace()
  const { built, code } = await workspace.build('account-manager', '-l', 'all', '-j', 'all', '--format', 'txt')
  expect(code).toBe(0)
  expect(new Set(built.map(({ path }) => path)).size).toBe(48)
  expect(new Set(built.map(({ lang }) => lang))).toEqual(new Set(['et', 'sq', 'ru', 'uk', 'sv', 'en']))
  expect(new Set(built.map(({ jurisdiction }) => jurisdiction))).toEqual(
    new Set(['EE', 'AL', 'XK', 'RU', 'BY', 'UA', 'SE', 'GB']),
  )
})

test('without languages, those of the role, each under its own country', async () => {
  const workspace = openWorkspace()
  const { built } = await workspace.build('account-manager', '--format', 'txt')
  expect(built.map(({ lang, jurisdiction }) => `${lang}-${jurisdiction}`)).toEqual([
    'et-EE',
    'sq-AL',
    'ru-RU',
    'uk-UA',
    'sv-SE',
    'en-GB',
  ])
})

test('jd.yaml says which languages, which country and where to', async () => {
  const workspace = openWorkspace({ 'jd.yaml': 'languages: [ru, et]\njurisdiction: EE\nout: papers\n' })
  const { built } = await workspace.build('account-manager', '--format', 'txt')
  expect(built.map(({ path, jurisdiction }) => [path, jurisdiction])).toEqual([
    ['papers/account-manager.ru.txt', 'EE'],
    ['papers/account-manager.et.txt', 'EE'],
  ])
})

test('without roles, those of the workspace', async () => {
  const workspace = openWorkspace(baker)
  const { built } = await workspace.build('--format', 'txt')
  expect(built.map(({ role }) => role)).toEqual(['baker'])
})

test('without a workspace, those of the shelf', async () => {
  const { built } = await openWorkspace().build('--lang', 'en', '--format', 'txt')
  expect(built.map(({ role }) => role)).toContain('account-manager')
})

test('a role named twice is built once', async () => {
  const { built } = await openWorkspace(baker).build('baker', 'baker', '-l', 'en,en', '--format', 'txt,txt')
  expect(built.map(({ path }) => path)).toEqual(['build/baker.en.txt'])
})

test.each([
  ['docx', (text: string) => text.startsWith('PK\u0003\u0004')],
  ['html', (text: string) => /^<!doctype html>[\s\S]*<\/html>\s*$/.test(text)],
  ['md', (text: string) => /^## 1 /m.test(text)],
  ['txt', (text: string) => /^\S.*\n-{3,}$/m.test(text)],
  ['json', (text: string) => JSON.parse(text).type === 'document'],
])('--format %s writes such a file', async (format, looksRight) => {
  const workspace = openWorkspace(baker)
  const { built } = await workspace.build('--format', format)
  expect(built).toMatchObject([{ format, path: `build/baker.en.${format}` }])
  expect(looksRight(Buffer.from(workspace.bytes(`build/baker.en.${format}`)).toString('latin1'))).toBe(true)
})

test('several formats in one run', async () => {
  const workspace = openWorkspace(baker)
  await workspace.run('build', '--format', 'html,md,json')
  expect(workspace.files('build')).toEqual([
    'build/.jd-build.json',
    'build/baker.en.html',
    'build/baker.en.json',
    'build/baker.en.md',
  ])
})

test('--out names the folder, --name the files', async () => {
  const workspace = openWorkspace(baker)
  const pattern = '{lang}/{jurisdiction}/{role} v{version}.{ext}'
  const { built, code } = await workspace.build('--out', 'a/b', '--name', pattern, '--format', 'txt')
  expect(code).toBe(0)
  expect(built.map(({ path }) => path)).toEqual(['a/b/en/GB/baker v1.0.0.txt'])
  expect(workspace.files()).toContain('a/b/en/GB/baker v1.0.0.txt')
})

test('the report for machines has the fields that scripts rely on', async () => {
  const workspace = openWorkspace(baker)
  const { stdout, stderr, code } = await workspace.run('build', '--reporter', 'json', '--format', 'txt')
  const bytes = workspace.bytes('build/baker.en.txt')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual({
    built: [
      {
        role: 'baker',
        lang: 'en',
        jurisdiction: 'GB',
        format: 'txt',
        path: 'build/baker.en.txt',
        sha256: sha256(bytes),
        bytes: bytes.length,
        cached: false,
      },
    ],
    diagnostics: [],
    summary: { errors: 0, warnings: 0, notes: 0, files: expect.any(Number) },
    skipped: [],
  })
})

test('what is there already and unchanged is told so', async () => {
  const workspace = openWorkspace(baker)
  const first = await workspace.build()
  const second = await workspace.build()
  expect(second.built).toEqual(first.built.map((document) => ({ ...document, cached: true })))
  expect((await workspace.run('build')).stdout).toBe('build/baker.en.docx (unchanged)\n')
})

test('the list of what jd made has neither times nor absolute paths', async () => {
  const workspace = openWorkspace(baker)
  await workspace.run('build', '--format', 'txt,md', '--name', '{lang}/{role}.{ext}')
  const list = workspace.read('build/.jd-build.json')
  expect(JSON.parse(list)).toMatchObject({
    format: 1,
    files: {
      'en/baker.md': sha256(workspace.bytes('build/en/baker.md')),
      'en/baker.txt': sha256(workspace.bytes('build/en/baker.txt')),
    },
    inputs: { 'en/baker.md': { made: { from: expect.arrayContaining(['roles/baker/role.yaml']) } } },
  })
  expect(list).not.toContain(workspace.folder)
  expect(list).not.toMatch(/\d{4}-\d\d-\d\d|\d\d:\d\d/)
})

test('no temporary file stays, and what a dead run left is swept', async () => {
  const workspace = openWorkspace({
    ...baker,
    'build/.jd-999999999-baker.en.docx.tmp': 'half',
    'build/.jd-mine.txt': 'x',
  })
  await workspace.run('build', '--format', 'txt', '--name', 'deep/{role}.{ext}')
  expect(workspace.files('build')).toEqual(['build/.jd-build.json', 'build/.jd-mine.txt', 'build/deep/baker.txt'])
})

test('the same files give the same bytes in another folder', async () => {
  const one = openWorkspace(baker)
  const other = openWorkspace(baker)
  const formats = ['--format', 'docx,html,md,txt,json']
  const hashes = async (workspace: typeof one) => (await workspace.build(...formats)).built.map(({ sha256 }) => sha256)
  expect(await hashes(other)).toEqual(await hashes(one))
})

test.each([
  ['the day of the version', {}, '2026-11-21T00:00:00Z'],
  ['SOURCE_DATE_EPOCH', { SOURCE_DATE_EPOCH: '86400' }, '1970-01-02T00:00:00Z'],
  ['an empty SOURCE_DATE_EPOCH as none', { SOURCE_DATE_EPOCH: '' }, '2026-11-21T00:00:00Z'],
])('the date in the properties is %s', async (_, env, date) => {
  const workspace = openWorkspace(baker, { env })
  expect((await workspace.build()).code).toBe(0)
  const { core } = readDocx(workspace.bytes('build/baker.en.docx'))
  expect([core['dcterms:created'], core['dcterms:modified']]).toEqual([date, date])
})
