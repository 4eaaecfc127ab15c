import { existsSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { baker, bakerCell, bakerRole } from '../support/baker.ts'
import { openWorkspace, type ReportedDiagnostic } from '../support/workspace.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

/** `rule file:line`, the whole of what a run reports. */
const places = (diagnostics: readonly ReportedDiagnostic[]): string[] =>
  diagnostics.map(({ rule, file, line }) => `${rule} ${file}:${line}`)

/** A text with one part changed; that the part is there is a matter of the test. */
function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from)
  return text.replace(from, () => to)
}

const withRole = (from: string, to: string): Files => ({
  ...baker,
  'roles/baker/role.yaml': changed(bakerRole, from, to),
})
const withCell = (from: string, to: string): Files => ({
  ...baker,
  'roles/baker/en.yaml': changed(bakerCell, from, to),
})
const asCell = (content: string | Uint8Array): Files => ({ ...baker, 'roles/baker/en.yaml': content })
const asRole = (content: string | Uint8Array): Files => ({ ...baker, 'roles/baker/role.yaml': content })

describe('two broken roles at once', () => {
  const files: Files = {
    ...baker,
    'roles/cook/role.yaml': bakerRole.replace('id: baker', 'id: cook'),
    'roles/cook/en.yaml': `title:
  nominative: cook
  indefinite: a cook
\tdefinite: the cook
  possessive: the cook’s
clauses:
  purpose:
\t  bake-bread: to cook
  nonsense: 1
`,
    'roles/miller/role.yaml': `id: miller
version: 1.0.0
released: 2026-11-21
status: approved
category: clerk
status: draft
sallary: high
sourceLanguage: en
languages: en
reportsTo: [managing-director]
sections:
  purpose:
    - grind-corn
    - common.purpose.feed-the-town
  duties:
    - common.duties.observe-safty
    - turn-stones
    - sweep
`,
    'roles/miller/en.yaml': `title:
  nominative: miller
  indefinite: a miller
  definite: the miller
  possessive: the miller’s
clauses:
  purpose:
    grind-corn: to grind corn
  duties:
    turn-stones: turns the stones
`,
  }

  test('one run reports each mistake once, at its line, and nothing that merely follows', async () => {
    const workspace = openWorkspace(files)
    const report = await workspace.build('--lang', 'en')
    expect(places(report.diagnostics)).toEqual([
      'yaml/syntax roles/cook/en.yaml:4',
      'yaml/syntax roles/cook/en.yaml:8',
      'text/missing roles/miller/en.yaml:9',
      'yaml/duplicate-key roles/miller/role.yaml:6',
      'schema roles/miller/role.yaml:7',
      'schema roles/miller/role.yaml:9',
      'role/unknown-clause roles/miller/role.yaml:14',
      'role/unknown-clause roles/miller/role.yaml:16',
    ])
    expect(report).toMatchObject({ code: 1, summary: { errors: 8, warnings: 0, notes: 0 } })
  })

  test('each says what was found and what would do', async () => {
    const { diagnostics } = await openWorkspace(files).build('--lang', 'en')
    const said = diagnostics.map(({ message, help }) => `${message}${help ? ` | ${help}` : ''}`)
    expect(said).toEqual([
      expect.stringContaining('tab'),
      expect.stringContaining('tab'),
      expect.stringMatching(/`duties\.sweep` has no words in English \| .*`sweep:`/),
      expect.stringMatching(/`status`.*first in line 4/),
      expect.stringContaining('Unknown key `sallary`'),
      expect.stringMatching(/`languages` must be a list, found text/),
      expect.stringContaining('common.purpose.feed-the-town'),
      expect.stringMatching(/`common\.duties\.observe-safty`.*Did you mean `common\.duties\.observe-safety`\?/),
    ])
  })

  test('nothing is written of them, the sound one is', async () => {
    const workspace = openWorkspace(files)
    const { built } = await workspace.build('--lang', 'en', '--format', 'txt,docx')
    expect(built.map(({ path }) => path)).toEqual(['build/baker.en.txt', 'build/baker.en.docx'])
    expect(workspace.files('build')).toEqual(['build/.jd-build.json', 'build/baker.en.docx', 'build/baker.en.txt'])
  })

  test('the same is told to people, each with its line', async () => {
    const { code, stdout, stderr } = await openWorkspace(files).run('build', '--lang', 'en')
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'build/baker.en.docx\n' })
    const told = [...stderr.matchAll(/^(\S+):(\d+):\d+ error .* (\S+)$/gm)].map(
      ([, file, line, rule]) => `${rule} ${file}:${line}`,
    )
    const { diagnostics } = await openWorkspace(files).build('--lang', 'en')
    expect(told).toEqual(places(diagnostics))
    expect(stderr).toMatch(/\n8 errors\n$/)
    expect(stderr).toContain('  7 | sallary: high\n    | ^^^^^^^\n')
  })
})

describe('a build judges what it was asked for', () => {
  const pagar = `title:
  nominative: pagar
  genitive: pagari
  partitive: pagarit
  allative: pagarile
  adessive: pagaril
  comitative: pagariga
clauses:
  purpose:
    bake-bread: küpsetada kogu linnale leiba
  duties:
    keep-oven: hoiab ahju kuumana
`
  const files = {
    'roles/baker/role.yaml': changed(bakerRole, '[en]', '[et, sq]'),
    'roles/baker/et.yaml': pagar,
    'roles/baker/sq.yaml': 'title:\n\tnominative: bukëpjekës\n',
  }

  test('a fault in sq.yaml does not stop --lang et', async () => {
    const report = await openWorkspace(files).build('--lang', 'et', '--format', 'txt')
    expect(report).toMatchObject({ code: 0, diagnostics: [], built: [{ lang: 'et' }] })
  })

  test('it stops the whole role where sq is asked for too', async () => {
    const report = await openWorkspace(files).build('--lang', 'et,sq', '--format', 'txt')
    expect(report).toMatchObject({ code: 1, built: [] })
    expect(places(report.diagnostics)).toEqual(['yaml/syntax roles/baker/sq.yaml:2'])
  })

  test('a fault in another role, country or in nobody’s language is none of its business', async () => {
    const report = await openWorkspace({
      ...baker,
      'roles/cook/role.yaml': 'id: [',
      'locales/jurisdictions/SE/jurisdiction.yaml': 'id: [',
      'locales/jurisdictions/GB/et.yaml': 'notice: [',
      'locales/languages/et/words.yaml': 'labels: [',
      'roles/common/et.yaml': 'clauses: [',
    }).build('baker', '--format', 'txt')
    expect(report).toMatchObject({ code: 0, diagnostics: [], built: [{ role: 'baker' }] })
  })
})

const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
g: [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
`

const utf16 = (text: string, order: 'little' | 'big', mark = '\ufeff'): Uint8Array => {
  const bytes = Buffer.from(mark + text, 'utf16le')
  return order === 'little' ? bytes : bytes.swap16()
}

const cell = 'roles/baker/en.yaml'
const role = 'roles/baker/role.yaml'

describe('one mistake, one finding, at its line', () => {
  test.each<[string, () => Files, readonly string[]]>([
    [
      'text that is not UTF-8',
      () => asCell(Buffer.from(bakerCell.replace('town', 'stådt'), 'latin1')),
      [`yaml/encoding ${cell}:1`],
    ],
    ['UTF-16', () => asCell(utf16(bakerCell, 'little')), [`yaml/encoding ${cell}:1`]],
    ['UTF-16, the other byte order', () => asCell(utf16(bakerCell, 'big')), [`yaml/encoding ${cell}:1`]],
    ['UTF-16 without a mark', () => asCell(utf16(bakerCell, 'little', '')), [`yaml/encoding ${cell}:1`]],
    ['a role in UTF-16', () => asRole(utf16(bakerRole, 'big', '')), [`yaml/encoding ${role}:1`]],
    ['a control character in words', () => withCell('whole', 'wh\u0007ole'), [`text/control-character ${cell}:8`]],
    [
      'a control character in a comment',
      () => withCell('clauses:', 'clauses: # \u001b[2J'),
      [`text/control-character ${cell}:6`],
    ],
    ['a file of absurd size', () => asCell(`${bakerCell}# ${'x'.repeat(1024 * 1024)}\n`), [`yaml/limit ${cell}:1`]],
    ['an alias bomb', () => asCell(bomb), [`yaml/limit ${cell}:1`]],
    ['an alias of itself', () => asCell('a: &a [*a]\n'), [`yaml/limit ${cell}:1`]],
    ['a nest too deep', () => asCell(`title: ${'['.repeat(100)}${']'.repeat(100)}\n`), [`yaml/limit ${cell}:1`]],
    ['a nest that overflows a stack', () => asCell(`title: ${'['.repeat(50_000)}`), [`yaml/limit ${cell}:1`]],
    ['a tab as indent', () => withCell('    bake-bread', '\tbake-bread'), [`yaml/syntax ${cell}:8`]],
    ['a bracket that never closes', () => withRole('[en]', '[en'), [`yaml/syntax ${role}:9`]],
    ['a second document', () => asCell(`${bakerCell}---\na: 1\n`), [`yaml/syntax ${cell}:11`]],
    [
      'a tag that would be a program',
      () => withCell(': to bake', ': !!js/function to bake'),
      [`yaml/syntax ${cell}:8`],
    ],
    [
      'a key twice',
      () => withCell('    bake-bread', '    bake-bread: x\n    bake-bread'),
      [`yaml/duplicate-key ${cell}:9`],
    ],
    ['the key __proto__', () => asRole(`${bakerRole}__proto__: { polluted: true }\n`), [`schema ${role}:17`]],
    [
      'the key __proto__ among clauses',
      () => withCell('    bake-bread', '    __proto__: x\n    bake-bread'),
      [`schema ${cell}:8`],
    ],
    ['the key constructor', () => asRole(`${bakerRole}constructor: x\n`), [`schema ${role}:17`]],
    ['a merge key, which YAML 1.2 does not have', () => asCell(`${bakerCell}<<: { a: 1 }\n`), [`schema ${cell}:11`]],
    ['an unknown key', () => withRole('category: clerk', 'category: clerk\nsalary: 5'), [`schema ${role}:7`]],
    ['a wrong type', () => withRole('[managing-director]', '{ a: b }'), [`schema ${role}:9`]],
    ['a date that is none', () => withRole('released: 2026-11-21', 'released: soon'), [`schema ${role}:4`]],
    ['an id that is no id', () => withRole('id: baker', 'id: ../baker'), [`schema ${role}:2`]],
    ['an id that is not the folder’s name', () => withRole('id: baker', 'id: cook'), [`role/id-folder ${role}:2`]],
    ['words that are empty', () => withCell(': to bake bread for the whole town', ':'), [`schema ${cell}:8`]],
    ['an empty role', () => asRole(''), [`schema ${role}:1`]],
    ['a cell that is a list', () => asCell('- a\n'), [`schema ${cell}:1`]],
    ['a cell that is not there', () => ({ [role]: bakerRole }), [`text/missing ${cell}:1`]],
    ['no title', () => asCell(bakerCell.slice(bakerCell.indexOf('clauses:'))), [`text/missing ${cell}:1`]],
    ['a title without a form', () => withCell('  definite: the baker\n', ''), [`title/forms ${cell}:1`]],
    [
      'words that are missing',
      () => withRole('    - keep-oven', '    - keep-oven\n    - knead'),
      [`text/missing ${cell}:9`],
    ],
    [
      'a section that is missing',
      () => withRole('  duties:', '  rights:\n    - rest\n  duties:'),
      [`text/missing ${cell}:6`],
    ],
    [
      'clauses that are missing',
      () => asCell(bakerCell.slice(0, bakerCell.indexOf('clauses:'))),
      [`text/missing ${cell}:1`, `text/missing ${cell}:1`],
    ],
    [
      'a group without a title',
      () => withRole('    - keep-oven', '    - group: heat\n      clauses: [keep-oven]'),
      [`text/missing ${cell}:1`],
    ],
    [
      'a placeholder that nothing fills',
      () => withCell('{{parameters.loaves}}', '{{parameters.loafs}}'),
      [`text/placeholder ${cell}:10`],
    ],
    [
      'a form that the title has not',
      () => withCell('{{parameters.loaves}} loaves', '{{title.definit}}'),
      [`text/placeholder ${cell}:10`],
    ],
    [
      'a reference to an unknown clause',
      () => withCell('{{parameters.loaves}} loaves', '{{clause.duties.keep-ovn}}'),
      [`role/unknown-clause ${cell}:10`],
    ],
    [
      'a reference to a clause that the country leaves out',
      () => withCell('{{parameters.loaves}} loaves', '{{clause.general.category}}'),
      [`role/unknown-clause ${cell}:10`],
    ],
    [
      'a clause that the library has not',
      () => withRole('observe-safety', 'observe-safty'),
      [`role/unknown-clause ${role}:16`],
    ],
    [
      'a clause listed twice',
      () => withRole('    - keep-oven', '    - keep-oven\n    - keep-oven'),
      [`role/duplicate-clause ${role}:16`],
    ],
    [
      'a required clause that nobody has',
      () => withRole('- keep-oven', '- { id: keep-oven, requires: [rights.rst] }'),
      [`role/unknown-clause ${role}:15`],
    ],
    [
      'a topic of law that there is not',
      () => withRole('- keep-oven', '- { id: keep-oven, law: [heat] }'),
      [`schema ${role}:15`],
    ],
    [
      'an unknown position',
      () => withRole('managing-director', 'manging-director'),
      [`role/unknown-position ${role}:9`],
    ],
    ['an unknown language', () => withRole('[en]', '[en, xx]'), [`role/unknown-language ${role}:8`]],
    [
      'an unknown language, where jd.yaml asks for others',
      () => ({ ...withRole('[en]', '[en, xx]'), 'jd.yaml': 'languages: [en]\n' }),
      [`role/unknown-language ${role}:8`],
    ],
    [
      'an unknown language, which jd.yaml asks for as well',
      () => ({ ...withRole('[en]', '[en, xx]'), 'jd.yaml': 'languages: [en, xx]\n' }),
      ['role/unknown-language jd.yaml:1', `role/unknown-language ${role}:8`],
    ],
    [
      'an unknown language that is inherited',
      () => ({
        ...withRole('[en]', '[en, xx]'),
        'roles/cook/role.yaml': 'id: cook\nversion: 1.0.0\nreleased: 2026-11-21\nextends: baker\n',
        'roles/cook/en.yaml': bakerCell.slice(0, bakerCell.indexOf('clauses:')),
      }),
      [`role/unknown-language ${role}:8`],
    ],
    ['an unknown parent', () => asRole(`${bakerRole}extends: acount-manager\n`), [`role/unknown-parent ${role}:17`]],
    ['a role that extends itself', () => asRole(`${bakerRole}extends: baker\n`), [`role/cycle ${role}:17`]],
    [
      'two roles that extend each other',
      () => ({
        ...asRole(`${bakerRole}extends: cook\n`),
        'roles/cook/role.yaml': `${bakerRole.replace('id: baker', 'id: cook')}extends: baker\n`,
        'roles/cook/en.yaml': bakerCell,
      }),
      ['role/cycle roles/cook/role.yaml:17'],
    ],
    [
      'a parent’s fault',
      () => ({
        'roles/cook/role.yaml': 'id: cook\nversion: 1.0.0\nreleased: 2026-11-21\nextends: baker\nlanguages: [en]\n',
        'roles/cook/en.yaml': bakerCell.slice(0, bakerCell.indexOf('clauses:')),
        ...withCell('{{parameters.loaves}}', '{{parameters.loafs}}'),
      }),
      [`text/placeholder ${cell}:10`],
    ],
    ['jd.yaml with an unknown key', () => ({ ...baker, 'jd.yaml': 'organisation:\n  nam: x\n' }), ['schema jd.yaml:2']],
    [
      'jd.yaml that does not parse',
      () => ({ ...baker, 'jd.yaml': 'organisation:\n\tname: x\n' }),
      ['yaml/syntax jd.yaml:2'],
    ],
    [
      'jd.yaml with an unknown language',
      () => ({ ...baker, 'jd.yaml': 'out: x\nlanguages: [en, xx]\n' }),
      ['role/unknown-language jd.yaml:2'],
    ],
    [
      'jd.yaml with an unknown country',
      () => ({ ...baker, 'jd.yaml': 'out: x\njurisdiction: XX\n' }),
      ['role/unknown-jurisdiction jd.yaml:2'],
    ],
    [
      'jd.yaml with an override for an unknown role',
      () => ({ ...baker, 'jd.yaml': 'overrides:\n  bakr: { parameters: { loaves: 5 } }\n' }),
      ['role/unknown-role jd.yaml:2'],
    ],
    [
      'jd.yaml with an override to an unknown position',
      () => ({ ...baker, 'jd.yaml': 'overrides:\n  baker:\n    reportsTo: [manging-director]\n' }),
      ['role/unknown-position jd.yaml:3'],
    ],
    [
      'jd.yaml with unknown positions in the form',
      () => ({
        ...baker,
        'jd.yaml': 'approval:\n  position: manging-director\nagreedBy:\n  - legal-counsel\n  - legal-council\n',
      }),
      ['role/unknown-position jd.yaml:2', 'role/unknown-position jd.yaml:5'],
    ],
    [
      'a library cell that does not parse',
      () => ({ ...baker, 'roles/common/en.yaml': 'clauses:\n  duties:\n\tx: y\n' }),
      ['yaml/syntax roles/common/en.yaml:3'],
    ],
    [
      'a library that does not parse',
      () => ({ ...baker, 'roles/common/library.yaml': 'sections: [' }),
      ['yaml/syntax roles/common/library.yaml:1'],
    ],
    [
      'a country’s file that does not parse',
      () => ({ ...baker, 'locales/jurisdictions/GB/jurisdiction.yaml': 'topics: {' }),
      ['yaml/syntax locales/jurisdictions/GB/jurisdiction.yaml:1'],
    ],
    [
      'words of a language that do not parse',
      () => ({ ...baker, 'locales/languages/en/words.yaml': 'labels: {' }),
      ['yaml/syntax locales/languages/en/words.yaml:1'],
    ],
    [
      'a statute that is no longer in force',
      () => ({
        ...withRole('- keep-oven', '- { id: keep-oven, law: [trade-secret] }'),
        'locales/jurisdictions/GB/jurisdiction.yaml': 'statutes:\n  trade-secrets:\n    validTo: 2026-11-20\n',
      }),
      ['law/expired locales/jurisdictions/GB/jurisdiction.yaml:3'],
    ],
    [
      'a statute that is not yet in force',
      () => ({
        ...withRole('- keep-oven', '- { id: keep-oven, law: [trade-secret] }'),
        'locales/jurisdictions/GB/jurisdiction.yaml': 'statutes:\n  trade-secrets:\n    validFrom: 2026-11-22\n',
      }),
      ['law/expired locales/jurisdictions/GB/jurisdiction.yaml:3'],
    ],
  ])('%s', async (_, files, expected) => {
    const workspace = openWorkspace(files())
    const report = await workspace.build()
    expect(places(report.diagnostics)).toEqual(expected)
    expect(report.code).toBe(1)
    expect(workspace.files('build').filter((name) => name.includes('baker'))).toEqual([])
    for (const { severity, message } of report.diagnostics) {
      expect(severity).toBe('error')
      expect(message).toMatch(/^[A-Z`][^\n]*[^.\n]$/)
    }
  })
})

describe('what was meant is said', () => {
  test.each<[string, () => Files, string]>([
    ['a parent', () => asRole(`${bakerRole}extends: acount-manager\n`), 'account-manager'],
    ['a position', () => withRole('managing-director', 'manging-director'), 'managing-director'],
    ['a clause', () => withCell('{{parameters.loaves}}', '{{clause.duties.keep-ovn}}'), 'duties.keep-oven'],
    ['a library clause', () => withRole('observe-safety', 'observe-safty'), 'common.duties.observe-safety'],
    ['a key', () => withRole('category: clerk', 'categry: clerk'), 'category'],
  ])('%s', async (_, files, meant) => {
    const { diagnostics } = await openWorkspace(files()).build()
    expect(diagnostics.map(({ help }) => help)).toEqual([`Did you mean \`${meant}\`?`])
  })
})

describe('what an editor may do to a file changes nothing', () => {
  const bom = (text: string): string => `\ufeff${text}`
  const crlf = (text: string): string => text.replace(/\n/g, '\r\n')
  const cr = (text: string): string => text.replace(/\n/g, '\r')

  test.each<[string, (text: string) => string]>([
    ['a byte order mark', bom],
    ['CRLF', crlf],
    ['both', (text) => bom(crlf(text))],
    ['CR alone', cr],
    ['no line feed at the end', (text) => text.trimEnd()],
  ])('%s', async (_, edited) => {
    const spoilt = Object.fromEntries(Object.entries(baker).map(([name, text]) => [name, edited(text)]))
    const hashes = async (files: Files) =>
      (await openWorkspace(files).build('--format', 'docx,json')).built.map(({ sha256 }) => sha256)
    const sound = await hashes(baker)
    expect(sound).toHaveLength(2)
    expect(await hashes(spoilt)).toEqual(sound)
  })

  test('lines are counted the same with CRLF', async () => {
    const { diagnostics } = await openWorkspace(asCell(crlf(bakerCell.replace('loaves}}', 'x}}')))).build()
    expect(diagnostics).toMatchObject([{ file: cell, line: 10, column: 16 }])
  })
})

describe('a link out of the workspace is not followed', () => {
  test.each([
    [cell, `yaml/unreadable ${cell}:1`],
    [role, `yaml/unreadable ${role}:1`],
    ['jd.yaml', 'yaml/unreadable jd.yaml:1'],
    ['roles/common/en.yaml', 'yaml/unreadable roles/common/en.yaml:1'],
  ])('%s', async (name, finding) => {
    const outside = openWorkspace({ 'secret.yaml': 'organisation: { name: Secret }\n' })
    const { [name]: _, ...others } = baker
    const workspace = openWorkspace({ ...others, 'roles/common/README': '' })
    symlinkSync(path.join(outside.folder, 'secret.yaml'), path.join(workspace.folder, name))
    const report = await workspace.build()
    expect(places(report.diagnostics)).toEqual([finding])
    expect(report).toMatchObject({ code: 1, built: [] })
    expect((await workspace.run('build')).stderr).not.toContain('Secret')
  })

  test('a link inside it is', async () => {
    const workspace = openWorkspace({ [role]: bakerRole, 'words/baker.yaml': bakerCell })
    symlinkSync(path.join(workspace.folder, 'words/baker.yaml'), path.join(workspace.folder, cell))
    expect(await workspace.build('--format', 'txt')).toMatchObject({ code: 0, diagnostics: [] })
  })

  test('a role folder that is a link', async () => {
    const outside = openWorkspace(baker)
    const workspace = openWorkspace({ 'jd.yaml': '' })
    workspace.write('roles/README', '')
    symlinkSync(path.join(outside.folder, 'roles/baker'), path.join(workspace.folder, 'roles/baker'))
    const report = await workspace.build('baker')
    expect(report.code).toBe(1)
    expect(places(report.diagnostics)).toEqual([`yaml/unreadable ${role}:1`])
    expect(existsSync(path.join(workspace.folder, 'build'))).toBe(false)
  })
})

test('__proto__ in a file changes nothing of the program', async () => {
  await openWorkspace(asRole(`${bakerRole}__proto__: { polluted: true }\n`)).build()
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('a broken role leaves what was built of it before', async () => {
  const workspace = openWorkspace(baker)
  await workspace.run('build', '--format', 'txt')
  const before = workspace.read('build/baker.en.txt')
  workspace.write(cell, changed(bakerCell, 'loaves}}', 'x}}'))
  expect((await workspace.run('build', '--format', 'txt')).code).toBe(1)
  expect(workspace.read('build/baker.en.txt')).toBe(before)
})

test('what an unknown or broken parent hides is not told of the heir', async () => {
  const heir = (parent: string): string =>
    `id: heir\nversion: 1.0.0\nreleased: 2026-11-21\nextends: ${parent}\nsections:\n  duties: { add: [{ id: test, after: duties.bake }], remove: [duties.rest] }\n`
  const cell =
    'title: { nominative: x, indefinite: x, definite: x, possessive: x }\nclauses: { duties: { test: tests } }\n'
  const unknown = openWorkspace({ 'roles/heir/role.yaml': heir('no-such-parent'), 'roles/heir/en.yaml': cell })
  const first = await unknown.build('heir', '--lang', 'en')
  expect(first.diagnostics.map(({ rule, line }) => [rule, line])).toEqual([['role/unknown-parent', 4]])
  const broken = openWorkspace({
    'roles/heir/role.yaml': heir('parent'),
    'roles/heir/en.yaml': cell,
    'roles/parent/role.yaml': 'id: parent\n\tversion: 1.0.0\n',
  })
  const second = await broken.build('heir', '--lang', 'en')
  expect(second.diagnostics.map(({ rule, file }) => [rule, file])).toEqual([['yaml/syntax', 'roles/parent/role.yaml']])
})
