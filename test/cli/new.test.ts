import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { baker } from '../support/baker.ts'
import { openWorkspace, type ReportedDiagnostic, type Workspace } from '../support/workspace.ts'

const settings = { 'jd.yaml': 'languages: [et, en]\njurisdiction: EE\n' }

const findings = async (workspace: Workspace, ...argv: readonly string[]) => {
  const { stdout } = await workspace.run('check', ...argv, '--reporter', 'json')
  return (JSON.parse(stdout) as { diagnostics: readonly ReportedDiagnostic[] }).diagnostics
}

/** Puts words where `…` stands: by key, else those of the language. */
function write(workspace: Workspace, name: string, words: Readonly<Record<string, string>>): void {
  const text = workspace
    .read(name)
    .replace(/(\S+): …/g, (line, key: string) => (words[key] ? `${key}: ${words[key]}` : line))
  workspace.write(name, text)
}

const estonian = {
  nominative: 'pagar',
  genitive: 'pagari',
  partitive: 'pagarit',
  allative: 'pagarile',
  adessive: 'pagaril',
  comitative: 'pagariga',
  'main-purpose': 'varustada linna leivaga',
  'main-skill': 'taigna valmistamise oskus',
  'main-knowledge': 'toiduohutuse nõudeid',
  'first-duty': 'valmistab taigna',
  'second-duty': 'hoiab ahju puhtana',
  'third-duty': 'küpsetab leiba',
}

const english = {
  nominative: 'baker',
  indefinite: 'a baker',
  definite: 'the baker',
  possessive: 'the baker’s',
  'main-purpose': 'to supply the town with bread',
  'main-skill': 'the ability to make dough',
  'main-knowledge': 'the requirements of food safety',
  'first-duty': 'makes the dough',
  'second-duty': 'keeps the oven clean',
  'third-duty': 'bakes bread',
}

describe('a new role', { timeout: 60_000 }, () => {
  test('is a file of data and one of words per language', async () => {
    const workspace = openWorkspace(settings)
    const { code, stdout, stderr } = await workspace.run('new', 'baker')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe('roles/baker/role.yaml\nroles/baker/et.yaml\nroles/baker/en.yaml\n.jd/schemas/\n')
    const text = workspace.read('roles/baker/role.yaml')
    expect(parse(text)).toMatchObject({
      format: 1,
      id: 'baker',
      version: '1.0.0',
      released: '2026-11-21',
      status: 'draft',
      sourceLanguage: 'et',
      languages: ['et', 'en'],
    })
    for (const name of ['role', 'et', 'en']) {
      const [, schema = ''] =
        /^# yaml-language-server: \$schema=(\S+)\n/.exec(workspace.read(`roles/baker/${name}.yaml`)) ?? []
      expect(existsSync(path.join(workspace.folder, 'roles/baker', schema))).toBe(true)
    }
    expect(text).toContain('\n    # - common.duties.conclude-contracts\n')
    expect(workspace.read('roles/baker/et.yaml')).toContain('# Completes “<title> peab teadma:” (partitive)')
    expect(text).not.toContain('{}')
  })

  test('what is still to be written is asked for at its line, once each, and nothing else is', async () => {
    const workspace = openWorkspace(settings)
    await workspace.run('new', 'baker')
    for (const language of ['et', 'en']) {
      const name = `roles/baker/${language}.yaml`
      const lines = workspace.read(name).split('\n')
      const clauses = lines.flatMap((line, index) => (/^ {4}\S+: …$/.test(line) ? [index + 1] : []))
      const found = (await findings(workspace)).filter(({ file }) => file === name)
      expect(found.filter(({ rule }) => rule === 'text/missing').map(({ line }) => line)).toEqual(clauses)
      expect(found.filter(({ rule }) => rule !== 'text/missing')).toMatchObject([
        { rule: 'title/forms', line: lines.indexOf('title:') + 1 },
      ])
    }
    expect(
      (await findings(workspace)).filter(({ file }) => !/^roles\/baker\/(?:et|en)\.yaml$/.test(file ?? '')),
    ).toEqual([])
  })

  test('once it is written, nothing is found but that nobody confirmed the translation', async () => {
    const workspace = openWorkspace(settings)
    await workspace.run('new', 'baker')
    write(workspace, 'roles/baker/et.yaml', estonian)
    write(workspace, 'roles/baker/en.yaml', english)
    expect((await findings(workspace)).map(({ rule, file }) => [rule, file])).toEqual([
      ['text/unconfirmed', 'roles/baker/en.yaml'],
    ])
    expect((await workspace.run('show', 'baker', '-l', 'et')).stdout).toContain('hoiab ahju puhtana')
    const built = await workspace.run('build', 'baker', '-l', 'et')
    expect(built).toEqual({ code: 0, stdout: 'build/baker.et.docx\n', stderr: '' })
  })

  test('in every language its words can be written', async () => {
    const workspace = openWorkspace({ 'jd.yaml': '' })
    await workspace.run('new', 'baker', '-l', 'all')
    const rules = new Set((await findings(workspace)).map(({ rule }) => rule))
    expect([...rules].sort()).toEqual(['text/missing', 'title/forms'])
  })

  test('without languages in jd.yaml, those of the country, or it is asked for them', async () => {
    const country = openWorkspace({ 'jd.yaml': 'jurisdiction: SE\n' })
    await country.run('new', 'baker')
    expect(country.files('roles')).toEqual(['roles/baker/role.yaml', 'roles/baker/sv.yaml'])
    const nothing = openWorkspace({ 'jd.yaml': '' })
    const { code, stderr } = await nothing.run('new', 'baker')
    expect(code).toBe(2)
    expect(stderr).toContain('-l et,ru')
  })
})

describe('a variation', { timeout: 60_000 }, () => {
  test('says what it varies and shows what it inherits', async () => {
    const workspace = openWorkspace(settings)
    await workspace.run('new', 'our-manager', '--from', 'account-manager', '-l', 'et,ru')
    const text = workspace.read('roles/our-manager/role.yaml')
    expect(parse(text)).toEqual({
      format: 1,
      id: 'our-manager',
      version: '1.0.0',
      released: '2026-11-21',
      status: 'draft',
      extends: 'account-manager',
      sourceLanguage: 'et',
      languages: ['et', 'ru'],
    })
    expect(text).toContain('\n# reportsTo: [head-of-sales]\n')
    expect(text).toContain('\n#       - duties.search-clients\n')
    expect(workspace.read('roles/our-manager/ru.yaml')).toContain('  genitive: … # менеджера по работе с клиентами\n')
  })

  test('only its title is still to be written', async () => {
    const workspace = openWorkspace(settings)
    await workspace.run('new', 'our-manager', '--from', 'account-manager')
    expect((await findings(workspace)).map(({ rule, file, line }) => [rule, file, line])).toEqual([
      ['title/forms', 'roles/our-manager/en.yaml', 3],
      ['title/forms', 'roles/our-manager/et.yaml', 3],
    ])
  })

  test('its comments are a grammar that works when the # is taken away', async () => {
    const workspace = openWorkspace({ 'jd.yaml': 'languages: [en]\n' })
    await workspace.run('new', 'our-manager', '--from', 'account-manager')
    const role = workspace.read('roles/our-manager/role.yaml')
    const [head, sections = ''] = role.split('# sections:\n')
    const taken = sections.replace(/^# /gm, '').replace(/^ {6}- (?!duties\.search-clients)\w.*\n/gm, '')
    const duties = /^ {2}duties:\n(?: {4}.*\n)+/m.exec(taken)?.[0].replace('own-clause', 'own-duty')
    workspace.write('roles/our-manager/role.yaml', `${head}sections:\n${duties}`)
    write(workspace, 'roles/our-manager/en.yaml', english)
    const cell = workspace.read('roles/our-manager/en.yaml')
    const found = await findings(workspace)
    expect(found.map(({ rule, file }) => [rule, file])).toEqual([['text/missing', 'roles/our-manager/en.yaml']])
    const at = cell.indexOf('# clauses:')
    const clauses = cell.slice(at).replace(/^# /gm, '').replace('…', 'keeps the oven hot')
    workspace.write('roles/our-manager/en.yaml', cell.slice(0, at) + clauses)
    expect(await findings(workspace)).toEqual([])
    const { stdout } = await workspace.run('show', 'our-manager')
    expect(stdout).toContain('keeps the oven hot')
    expect(stdout).not.toContain('searches for')
  })

  test('of a role of the workspace', async () => {
    const workspace = openWorkspace({ ...settings, ...baker })
    await workspace.run('new', 'night-baker', '--from', 'baker')
    expect(parse(workspace.read('roles/night-baker/role.yaml'))).toMatchObject({
      extends: 'baker',
      languages: ['et', 'en'],
    })
    await workspace.run('new', 'day-baker', '--from', 'baker', '-l', 'all')
    expect(parse(workspace.read('roles/day-baker/role.yaml'))).toMatchObject({ languages: ['en'] })
  })
})

describe('what is refused, with nothing written', () => {
  test.each([
    [['Baker'], /`Baker` is no id of a role/],
    [['../baker'], /is no id of a role/],
    [['common'], /clause library/],
    [['baker', '--from', 'acount-manager'], /There is no role `acount-manager`[\s\S]*Did you mean `account-manager`/],
    [['account-manager', '--from', 'account-manager'], /variation of itself/],
    [['baker', '-l', 'xx'], /no language `xx`/],
  ])('%j', async (argv, told) => {
    const workspace = openWorkspace(settings)
    const { code, stderr } = await workspace.run('new', ...argv)
    expect(code).toBe(2)
    expect(stderr).toMatch(told)
    expect(workspace.files()).toEqual(['jd.yaml'])
  })

  test('a role that is there, also one that only has words', async () => {
    for (const files of [baker, { 'roles/baker/en.yaml': 'title: {}\n' }]) {
      const workspace = openWorkspace({ ...settings, ...files })
      const before = workspace.files()
      const { code, stderr } = await workspace.run('new', 'baker')
      expect({ code, files: workspace.files() }).toEqual({ code: 2, files: before })
      expect(stderr).toContain('`roles/baker` is there already')
    }
  })

  test('a folder that is no workspace', async () => {
    const workspace = openWorkspace()
    const { code, stderr } = await workspace.run('new', 'baker', '-l', 'en')
    expect({ code, files: workspace.files() }).toEqual({ code: 2, files: [] })
    expect(stderr).toContain('jd init')
  })
})

test('who takes the place of a role of the shelf is told', async () => {
  const { code, stderr } = await openWorkspace(settings).run('new', 'account-manager')
  expect(code).toBe(0)
  expect(stderr).toContain('The shelf has a role `account-manager` too')
})

test('the files are the same on every day but for `released`, and made with the reporter a machine asks for', async () => {
  const workspace = openWorkspace(settings)
  const { stdout } = await workspace.run('new', 'baker', '--reporter', 'json')
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [] })
  expect(workspace.read('roles/baker/role.yaml').match(/2026-11-21/g)).toHaveLength(1)
})

describe('… in words', () => {
  const cell = (words: string) => baker['roles/baker/en.yaml']?.replace(/keep-oven: .*/, `keep-oven: ${words}`) ?? ''

  test.each(['…', '" … "', '...', '{ plural: loaves, one: …, other: three loaves }'])(
    '%s alone is missing',
    async (words) => {
      const workspace = openWorkspace({ ...baker, 'roles/baker/en.yaml': cell(words) })
      const { code, diagnostics } = await workspace.build()
      expect(code).toBe(1)
      expect(diagnostics).toMatchObject([{ rule: 'text/missing', file: 'roles/baker/en.yaml', line: 10 }])
      expect(diagnostics).toHaveLength(1)
      const listed = await workspace.run('list', '--reporter', 'json')
      expect(JSON.parse(listed.stdout)).toMatchObject([{ languages: { en: { missing: 1 } } }])
    },
  )

  test('does not fall back to what is inherited', async () => {
    const heir = 'format: 1\nid: heir\nversion: 1.0.0\nreleased: 2026-11-21\nextends: baker\n'
    const own = 'clauses:\n  duties:\n    keep-oven: …\n'
    const workspace = openWorkspace({ ...baker, 'roles/heir/role.yaml': heir, 'roles/heir/en.yaml': own })
    const { diagnostics } = await workspace.build('heir')
    expect(diagnostics).toMatchObject([{ rule: 'text/missing', file: 'roles/heir/en.yaml', line: 3, column: 16 }])
  })

  test('among other words is no gap', async () => {
    const workspace = openWorkspace({ ...baker, 'roles/baker/en.yaml': cell('keeps {{parameters.loaves}} … loaves') })
    expect((await workspace.build()).diagnostics).toEqual([])
  })
})

test('jd list asks of inherited words whether they follow the language they were translated from', async () => {
  const workspace = openWorkspace(settings)
  await workspace.run('new', 'our-manager', '--from', 'account-manager', '-l', 'et,ru')
  const { stdout } = await workspace.run('list', '--reporter', 'json')
  expect(JSON.parse(stdout)).toMatchObject([{ id: 'our-manager', languages: { et: { stale: 0 }, ru: { stale: 0 } } }])
})
