import { expect, test } from 'vitest'
import type { JobDocument } from '../../src/index.ts'
import { baker, bakerCell, bakerEstonian, bakerRole } from '../support/baker.ts'
import { buildTemplate } from '../support/build-template.ts'
import { readDocx } from '../support/read-docx.ts'
import { estonianLetterhead } from '../support/sample-templates.ts'
import { openWorkspace } from '../support/workspace.ts'

const inBoth = {
  ...baker,
  'roles/baker/role.yaml': bakerRole.replace('languages: [en]', 'languages: [en, et]'),
  'roles/baker/et.yaml': bakerEstonian,
}

test('a document of two columns under the law of the first language, in every format', async () => {
  const workspace = openWorkspace(inBoth)
  const { built, code, diagnostics } = await workspace.build(
    'baker',
    '--bilingual',
    'et,en',
    '--format',
    'docx,html,md,txt,json',
  )
  expect({ code, diagnostics }).toEqual({ code: 0, diagnostics: [] })
  expect(built.map(({ path, lang, jurisdiction }) => [path, lang, jurisdiction])).toEqual(
    ['docx', 'html', 'md', 'txt', 'json'].map((ext) => [`build/baker.et+en.${ext}`, 'et+en', 'EE']),
  )
  const tree = JSON.parse(workspace.read('build/baker.et+en.json')) as Record<string, unknown>
  expect(tree).toMatchObject({ language: 'et+en', languages: ['et', 'en'], tag: 'et-EE', jurisdiction: 'EE' })
  expect(workspace.read('build/baker.et+en.md')).toContain(
    '| 3.1. hoiab ahju 3 leiva jaoks kuuma; | 3.1. keeps the oven hot for 3 loaves |',
  )
})

test('-j names the country, else jd.yaml does; several countries stand in the names', async () => {
  const workspace = openWorkspace({ ...inBoth, 'jd.yaml': 'jurisdiction: SE\n' })
  const { built } = await workspace.build('baker', '--bilingual', 'en,et', '--format', 'txt')
  expect(built.map(({ jurisdiction }) => jurisdiction)).toEqual(['SE'])
  const asked = await workspace.build('baker', '--bilingual', 'en,et', '-j', 'GB,EE', '--format', 'txt')
  expect(asked.built.map(({ path }) => path)).toEqual(['build/baker.en+et-GB.txt', 'build/baker.en+et-EE.txt'])
})

test('several roles, each in one document', async () => {
  const workspace = openWorkspace(inBoth)
  const { built } = await workspace.build('baker', 'account-manager', '--bilingual', 'en,et', '--format', 'txt')
  expect(built.map(({ path }) => path)).toEqual(['build/baker.en+et.txt', 'build/account-manager.en+et.txt'])
})

test('the first language prevails, unless jd.yaml names another', async () => {
  const workspace = openWorkspace(inBoth)
  const built = () => workspace.read('build/baker.en+et.md')
  await workspace.build('baker', '--bilingual', 'en,et', '--format', 'md')
  expect(built()).toContain('the English text prevails. |')
  expect(built()).toContain('lähtutakse ingliskeelsest tekstist. |')
  await workspace.build('baker', '--bilingual', 'en,et', '--format', 'md', '--set', 'authoritativeLanguage=et')
  expect(built()).toContain('the Estonian text prevails. |')
  expect(built()).toContain('lähtutakse eestikeelsest tekstist. |')
})

test('a document of one language says which text prevails where jd.yaml does', async () => {
  const workspace = openWorkspace(inBoth)
  const text = async (...argv: readonly string[]) => {
    await workspace.build('baker', '-l', 'en', '--format', 'txt', ...argv)
    return workspace.read('build/baker.en.txt').replace(/\s+/g, ' ')
  }
  expect(await text()).not.toContain('prevails')
  expect(await text('--set', 'authoritativeLanguage=et')).toContain(
    'drawn up in more than one language; in the event of any discrepancy between the texts, the Estonian text prevails.',
  )
})

test.each([
  ['en', '--bilingual takes two different languages, such as et,ru, not `en`'],
  ['en,en', '--bilingual takes two different languages, such as et,ru, not `en,en`'],
  ['en,et,ru', '--bilingual takes two different languages, such as et,ru, not `en,et,ru`'],
  ['all', '--bilingual takes two different languages, such as et,ru, not `all`'],
  [',', '--bilingual names nothing'],
  ['en,xx', 'There is no language `xx`'],
  ['en,ru', 'The role `baker` is not written in `ru`, it is in en, et'],
])('--bilingual %s is a mistake of the command line', async (asked, message) => {
  const workspace = openWorkspace(inBoth)
  const { code, stdout, stderr } = await workspace.run('build', 'baker', '--bilingual', asked)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(message)
  expect(workspace.files('build')).toEqual([])
})

test('--bilingual names the languages itself', async () => {
  const { code, stderr } = await openWorkspace(inBoth).run('build', 'baker', '--bilingual', 'en,et', '-l', 'en')
  expect(code).toBe(2)
  expect(stderr).toContain('--lang cannot stand beside it')
})

test('an error in the second language keeps the document from being written, and is told once', async () => {
  const workspace = openWorkspace({ ...inBoth, 'roles/baker/et.yaml': bakerEstonian.replace(/ {2}purpose:\n.*\n/, '') })
  const { code, diagnostics } = await workspace.build('baker', '--bilingual', 'en,et')
  expect(code).toBe(1)
  expect(diagnostics.map(({ rule, file }) => [rule, file])).toEqual([['text/missing', 'roles/baker/et.yaml']])
  expect(workspace.files('build')).toEqual([])
})

test('a translation that lags behind is told for either column', async () => {
  const stale = JSON.stringify({
    et: { 'duties.keep-oven': { source: '000000000000', on: '2026-11-01', reason: 'as agreed' } },
  })
  const workspace = openWorkspace({ ...inBoth, 'roles/baker/confirmed.json': stale })
  const { diagnostics } = await workspace.build('baker', '--bilingual', 'en,et')
  expect(diagnostics.map(({ rule, file }) => [rule, file])).toEqual([['text/stale', 'roles/baker/et.yaml']])
})

test('a country that demands its own language warns where another one is to prevail', async () => {
  const workspace = openWorkspace({ 'jd.yaml': 'jurisdiction: UA\nauthoritativeLanguage: en\n' })
  const { code, diagnostics } = await workspace.build('account-manager', '--bilingual', 'uk,en', '--format', 'txt')
  expect(code).toBe(0)
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      rule: 'law/language',
      message: 'Ukraine demands such a paper in `uk`, and the text in `en` is to prevail',
      file: 'jd.yaml',
      line: 2,
      expected: ['uk'],
    },
  ])
  const first = await openWorkspace().build('account-manager', '--bilingual', 'en,uk', '-j', 'UA', '--format', 'txt')
  expect(first.diagnostics.map(({ rule, file }) => [rule, file])).toEqual([['law/language', undefined]])
  const accepted = await openWorkspace().build('account-manager', '--bilingual', 'uk,en', '--format', 'txt')
  expect(accepted.diagnostics).toEqual([])
})

test('a language set on the command line may be one that the country does not accept, and is warned of', async () => {
  const { code, diagnostics } = await openWorkspace().build(
    'account-manager',
    '-l',
    'uk',
    '--format',
    'txt',
    '--set',
    'authoritativeLanguage=en',
  )
  expect(code).toBe(0)
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['law/language'])
})

test('a language that nobody has written cannot prevail', async () => {
  const workspace = openWorkspace({ ...baker, 'jd.yaml': 'authoritativeLanguage: eu\n' })
  const { code, diagnostics } = await workspace.build('baker')
  expect(code).toBe(1)
  expect(diagnostics.map(({ rule, file, line, message }) => [rule, file, line, message])).toEqual([
    ['role/unknown-language', 'jd.yaml', 1, 'There is no language `eu`'],
  ])
})

test('lead-ins that give a clause two numbers are an error', async () => {
  const workspace = openWorkspace({
    ...inBoth,
    'roles/baker/role.yaml': inBoth['roles/baker/role.yaml'].replace(
      '    - keep-oven\n',
      '    - keep-oven\n    - { id: rest, form: sentence }\n',
    ),
    'roles/baker/en.yaml': `${bakerCell}    rest: The baker rests\n`,
    'roles/baker/et.yaml': `${bakerEstonian}    rest: Pagar puhkab\n`,
    'locales/languages/et/words.yaml': 'leadIns:\n  duties: { form: sentence }\n',
  })
  const { code, diagnostics } = await workspace.build('baker', '--bilingual', 'en,et')
  expect({ code, rules: diagnostics.map(({ rule }) => rule) }).toEqual({ code: 1, rules: ['text/lead-in'] })
  expect(diagnostics[0]?.message).toBe('`duties.rest` is 3.1 in one column and 3.2 in the other')
})

test('in a company’s own Word file both columns keep their lists and their languages', async () => {
  const workspace = openWorkspace({ ...inBoth, 'letterhead.dotx': buildTemplate(estonianLetterhead) })
  const { code, built } = await workspace.build('baker', '--bilingual', 'en,et', '--template', 'letterhead.dotx')
  expect({ code, paths: built.map(({ path }) => path) }).toEqual({ code: 0, paths: ['build/baker.en+et.docx'] })
  const { paragraphs } = readDocx(workspace.bytes('build/baker.en+et.docx'))
  const clauses = paragraphs.filter(({ clause }) => clause !== null)
  expect(clauses.map(({ clause, number }) => `${number} ${clause}`).slice(2, 6)).toEqual([
    '2.1 purpose.bake-bread',
    '2.1 purpose.bake-bread@et',
    '3.1 duties.keep-oven',
    '3.1 duties.keep-oven@et',
  ])
  const spoken = clauses.slice(2, 4).map(({ runs }) => runs[0]?.language)
  expect(spoken).toEqual(['en-GB', 'et-EE'])
})

test('the sheet of the staff is in both languages too, and a document may be made out to one of them', async () => {
  const workspace = openWorkspace({ ...inBoth, 'people.csv': 'name\nMari Maasikas\n' })
  const { code, built } = await workspace.build(
    'baker',
    '--bilingual',
    'en,et',
    '--format',
    'txt',
    '--staff',
    'people.csv',
    '--per-person',
  )
  expect(code).toBe(0)
  expect(built.map(({ path, lang }) => [path, lang])).toEqual([
    ['build/baker.en+et.txt', 'en+et'],
    ['build/baker.en+et.staff.txt', 'en+et'],
    ['build/baker.en+et.Mari-Maasikas.txt', 'en+et'],
  ])
  const sheet = workspace.read('build/baker.en+et.staff.txt')
  expect(sheet.match(/Mari Maasikas/g)).toHaveLength(1)
  expect(sheet).toContain('signature / allkiri')
  expect(workspace.read('build/baker.en+et.Mari-Maasikas.txt').match(/Mari Maasikas/g)).toHaveLength(1)
})

test('a draft says so in both languages, and what one language has not given is not due', async () => {
  const workspace = openWorkspace({
    ...inBoth,
    'jd.yaml': 'status: draft\norganisation: { name: { et: Näidis OÜ } }\n',
  })
  await workspace.build('baker', '--bilingual', 'en,et', '--format', 'txt,json')
  expect(workspace.read('build/baker.en+et.txt')).toContain('DRAFT / EELNÕU')
  const { children } = JSON.parse(workspace.read('build/baker.en+et.json')) as JobDocument
  expect(children.find((block) => block.type === 'letterhead')?.organisation).toEqual([
    { type: 'text', text: 'Näidis OÜ', tag: 'et-EE' },
  ])
})
