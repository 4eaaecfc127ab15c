import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { JobDocument } from '../../src/index.ts'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import { clauseTexts, rowsOf } from '../support/read-tree.ts'
import { openWorkspace, type Workspace } from '../support/workspace.ts'

async function build({ run, read }: Workspace, role: string, language: string, ...argv: readonly string[]) {
  const { code, stderr } = await run('build', role, '-l', language, '--format', 'json', ...argv)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(read(`build/${role}.${language}.json`)) as JobDocument
}

test('a role folder with role.yaml replaces the built-in role, cells and all', async () => {
  const own = {
    'roles/account-manager/role.yaml': bakerRole.replace('id: baker', 'id: account-manager'),
    'roles/account-manager/en.yaml': bakerCell,
  }
  const document = await build(openWorkspace(own), 'account-manager', 'en')
  expect(Object.keys(clauseTexts(document))).toEqual(expect.arrayContaining(['duties.keep-oven', 'purpose.bake-bread']))
  expect(Object.keys(clauseTexts(document))).not.toContain('duties.build-interest')
  const { code, stderr } = await openWorkspace(own).run('build', 'account-manager', '-l', 'et')
  expect(code).toBe(2)
  expect(stderr).toContain('is not written in `et`')
})

test('a role folder without one lays its cells over it', async () => {
  const cell = `clauses:
  duties:
    loyalty-programme: looks after the loyalty card
`
  const workspace = openWorkspace({ 'roles/account-manager/en.yaml': cell })
  const texts = clauseTexts(await build(workspace, 'account-manager', 'en'))
  const before = clauseTexts(await build(openWorkspace(), 'account-manager', 'en'))
  expect(texts).toEqual({ ...before, 'duties.loyalty-programme': 'looks after the loyalty card' })
})

test('such a folder makes no role of its own: the shelf’s roles are built', async () => {
  const workspace = openWorkspace({ 'roles/account-manager/en.yaml': 'clauses: {}\n' })
  const { built } = await workspace.build('-l', 'en', '--format', 'txt')
  expect(built.map(({ role }) => role)).toContain('account-manager')
})

test('own positions stand beside the built-in ones', async () => {
  const workspace = openWorkspace({
    ...baker,
    'roles/baker/role.yaml': bakerRole.replace('[managing-director]', '[master-miller, managing-director]'),
    'locales/languages/en/positions.yaml': `master-miller:
  nominative: master miller
  indefinite: a master miller
  definite: the master miller
`,
  })
  const document = await build(workspace, 'baker', 'en')
  expect(clauseTexts(document)['general.superior']).toContain('the master miller and the managing director')
  expect(rowsOf(document).reportsTo).toBe('Master miller and managing director')
})

test('words of the library, of a language and of a country are laid over key by key', async () => {
  const workspace = openWorkspace({
    ...baker,
    'roles/common/en.yaml': 'clauses:\n  duties:\n    observe-safety: keeps the sand bucket full\n',
    'locales/languages/en/words.yaml': 'headings:\n  duties: What is to be done\n',
    'locales/jurisdictions/GB/en.yaml': 'headings:\n  purpose: What for\n',
  })
  const document = await build(workspace, 'baker', 'en')
  expect(clauseTexts(document)['duties.observe-safety']).toBe('keeps the sand bucket full')
  const headings = document.children.flatMap((block) => (block.type === 'chapter' ? [[block.id, block.text]] : []))
  expect(headings).toContainEqual(['duties', 'What is to be done'])
  expect(headings).toContainEqual(['purpose', 'What for'])
  expect(headings).toHaveLength(4)
})

test('a role extends a built-in one: a changed list, a reworded clause', async () => {
  const workspace = openWorkspace({
    'roles/key-account-manager/role.yaml': `id: key-account-manager
version: 1.0.0
released: 2026-11-21
extends: account-manager
languages: [en]
sections:
  duties:
    remove: [duties.loyalty-programme]
    add:
      - { id: large-clients, after: duties.build-interest }
  purpose:
    - only-this
`,
    'roles/key-account-manager/en.yaml': `title:
  nominative: key account manager
  indefinite: a key account manager
  definite: the key account manager
  possessive: the key account manager’s
clauses:
  purpose:
    only-this: to look after the largest clients
  duties:
    large-clients: visits the largest clients
    handle-objections: listens to objections
`,
  })
  const texts = clauseTexts(await build(workspace, 'key-account-manager', 'en'))
  const ids = Object.keys(texts)
  expect(ids).not.toContain('duties.loyalty-programme')
  expect(ids[ids.indexOf('duties.build-interest') + 1]).toBe('duties.large-clients')
  expect(ids.filter((id) => id.startsWith('purpose.'))).toEqual(['purpose.only-this'])
  expect(texts['duties.handle-objections']).toBe('listens to objections')
  const parent = clauseTexts(await build(openWorkspace(), 'account-manager', 'en'))
  expect(texts['duties.follow-delivery']).toBe(parent['duties.follow-delivery'])
  expect(texts['requirements.education']).toBe(parent['requirements.education'])
})

test('a language and a country are added by files alone', async () => {
  const text = (name: string): string => readFileSync(name, 'utf8')
  const workspace = openWorkspace({
    'roles/baker/role.yaml': bakerRole.replace('[en]', '[en, sco]'),
    'roles/baker/en.yaml': bakerCell,
    'roles/baker/sco.yaml': bakerCell.replace('to bake bread', 'tae bake breid'),
    'roles/common/sco.yaml': text('roles/common/en.yaml'),
    'locales/languages/sco/language.yaml': text('locales/languages/en/language.yaml')
      .replace('id: en', 'id: sco')
      .replace('tag: en-GB', 'tag: sco-GB')
      .replace('jurisdiction: GB', 'jurisdiction: SC'),
    'locales/languages/sco/words.yaml': text('locales/languages/en/words.yaml'),
    'locales/languages/sco/positions.yaml': text('locales/languages/en/positions.yaml'),
    'locales/jurisdictions/SC/jurisdiction.yaml': text('locales/jurisdictions/GB/jurisdiction.yaml')
      .replace('id: GB', 'id: SC')
      .replace('language: en', 'language: sco'),
    'locales/jurisdictions/SC/sco.yaml': text('locales/jurisdictions/GB/en.yaml'),
  })
  const document = await build(workspace, 'baker', 'sco')
  expect(document).toMatchObject({ jurisdiction: 'SC', tag: 'sco-GB' })
  expect(clauseTexts(document)['purpose.bake-bread']).toBe('tae bake breid for the whole town')
})

const company = {
  'company/jd.yaml': 'out: papers\n',
  'company/roles/baker/role.yaml': bakerRole,
  'company/roles/baker/en.yaml': bakerCell,
}

test('--workspace names a workspace elsewhere; paths are shown from here', async () => {
  const workspace = openWorkspace(company)
  const argv = ['--workspace', 'company', '--format', 'txt']
  expect((await workspace.build(...argv)).built).toMatchObject([{ role: 'baker', path: 'papers/baker.en.txt' }])
  workspace.write('company/roles/baker/en.yaml', bakerCell.replace('loaves}}', 'x}}'))
  expect((await workspace.build(...argv)).diagnostics).toMatchObject([{ file: 'company/roles/baker/en.yaml' }])
})

test('the nearest workspace upward is found', async () => {
  const workspace = openWorkspace(company, { cwd: 'company/roles/baker' })
  const { built } = await workspace.build('--format', 'txt')
  expect(built).toMatchObject([{ role: 'baker', path: 'papers/baker.en.txt' }])
  workspace.write('company/roles/baker/en.yaml', bakerCell.replace('loaves}}', 'x}}'))
  expect((await workspace.build('--format', 'txt')).diagnostics).toMatchObject([{ file: 'en.yaml' }])
})

test('a workspace that was written for another version of the shelf is told so, and built', async () => {
  const other = openWorkspace({ 'jd.yaml': 'format: 1\nlibrary: 0.0.1\n' })
  const { code, diagnostics, built } = await other.build('account-manager', '-l', 'et,ru')
  expect(diagnostics.map(({ rule, severity, file, line }) => [rule, severity, file, line])).toEqual([
    ['overlay/library-version', 'warning', 'jd.yaml', 2],
  ])
  expect({ code, built: built.length }).toEqual({ code: 0, built: 2 })
  const [found] = diagnostics
  const same = openWorkspace({ 'jd.yaml': `library: ${found?.expected?.[0]}\n` })
  expect((await same.build('account-manager', '-l', 'et')).diagnostics).toEqual([])
})
