import { expect, test } from 'vitest'
import type { JobDocument } from '../../src/index.ts'
import { baker } from '../support/baker.ts'
import { annexOf, clauseTexts, organisationOf, rowsOf, signedBy } from '../support/read-tree.ts'
import { openWorkspace } from '../support/workspace.ts'

/** The document tree of the account manager with these settings, from `jd.yaml` or from the command line. */
async function documentWith(settings: string | readonly string[], language = 'et', jurisdiction = 'EE') {
  const workspace = openWorkspace(typeof settings === 'string' ? { 'jd.yaml': settings } : {})
  const set = typeof settings === 'string' ? [] : settings.flatMap((setting) => ['--set', setting])
  const where = ['-l', language, '-j', jurisdiction, '--format', 'json']
  const { code, stderr } = await workspace.run('build', 'account-manager', ...where, ...set)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(workspace.read(`build/account-manager.${language}.json`)) as JobDocument
}

test('without company data there are blanks', async () => {
  const document = await documentWith('')
  expect(organisationOf(document)).toBe('')
  expect(rowsOf(document)).toMatchObject({ number: '', date: '', place: '' })
  expect(annexOf(document)).toBe('Lisa töölepingule nr\u00a0 (sõlmitud )')
  expect(signedBy(document, 'approval').flat()).toEqual([])
  expect(signedBy(document, 'agreement')).toEqual([[], []])
})

const company = `organisation:
  name: { et: Näidis OÜ, ru: ООО «Пример» }
  registryCode: "01234567"
  place: Tallinn
approval:
  position: managing-director
  name: Mari Maasikas
  date: 2026-12-01
agreedBy: [legal-counsel, head-of-human-resources]
document:
  number: 7-2
  date: 2026-11-09
form:
  annex: { number: TL-15, date: 2026-10-31 }
`

test('jd.yaml fills the form', async () => {
  const document = await documentWith(company)
  expect(organisationOf(document)).toBe('Näidis OÜ')
  expect(rowsOf(document)).toMatchObject({
    registryCode: '01234567',
    place: 'Tallinn',
    number: '7-2',
    date: '09.11.2026',
  })
  expect(annexOf(document)).toBe('Lisa töölepingule nr\u00a0TL-15 (sõlmitud 31.10.2026)')
  expect(signedBy(document, 'approval').flat()).toEqual(['Tegevdirektor', 'Mari Maasikas', '01.12.2026'])
  expect(signedBy(document, 'agreement')).toEqual([['Jurist'], ['Personalijuht']])
})

test('a map by language gives each document its own', async () => {
  expect(organisationOf(await documentWith(company, 'ru'))).toBe('ООО «Пример»')
  expect(organisationOf(await documentWith(company, 'sv'))).toBe('')
})

test.each([
  ['EE', 'et', '09.11.2026'],
  ['AL', 'sq', '9.11.2026'],
  ['RU', 'ru', '09.11.2026'],
  ['UA', 'uk', '09.11.2026'],
  ['SE', 'sv', '2026-11-09'],
  ['GB', 'en', '9 November 2026'],
  ['GB', 'sv', 'den 9 november 2026'],
  ['GB', 'ru', '9\u00a0ноября 2026\u00a0г.'],
])('a date is written as %s does, in %s', async (jurisdiction, language, date) => {
  const document = await documentWith(['document.date=2026-11-09'], language, jurisdiction)
  expect(rowsOf(document).date).toBe(date)
})

test('--set says the same as jd.yaml', async () => {
  const document = await documentWith([
    'organisation.name={ et: Näidis OÜ, ru: ООО «Пример» }',
    'organisation={ registryCode: "01234567", place: Tallinn }',
    'approval={ position: managing-director, name: Mari Maasikas, date: 2026-12-01 }',
    'agreedBy=[legal-counsel, head-of-human-resources]',
    'document.number=7-2',
    'document.date=2026-11-09',
    'form.annex={ number: TL-15, date: 2026-10-31 }',
  ])
  expect(document).toEqual(await documentWith(company))
})

test('--set wins over jd.yaml, and the last one over those before', async () => {
  const workspace = openWorkspace({ ...baker, 'jd.yaml': 'organisation: { name: File, place: Town }\n' })
  const set = ['--set', 'organisation.name=First', '--set', 'organisation.name=Second: the last']
  expect(
    (await workspace.run('build', '--format', 'json', ...set.slice(0, 3), 'organisation.name="Second: the last"')).code,
  ).toBe(0)
  expect(organisationOf(JSON.parse(workspace.read('build/baker.en.json')))).toBe('Second: the last')
})

test.each(['Näidis #1', '#1 Näidis', '"Näidis #1"', "'Näidis #1' # ours"])(
  '--set organisation.name=%s loses no letter',
  async (name) => {
    const document = await documentWith([`organisation.name=${name}`])
    expect(organisationOf(document)).toBe(name.startsWith('#') ? '#1 Näidis' : 'Näidis #1')
  },
)

test('a role may stand behind --set', async () => {
  const workspace = openWorkspace(baker)
  const { code } = await workspace.run('build', '--set', 'organisation.name=Mill', 'baker', '--format', 'json')
  expect(code).toBe(0)
  expect(organisationOf(JSON.parse(workspace.read('build/baker.en.json')))).toBe('Mill')
})

test('an annex names its contract, a paper of its own does not', async () => {
  expect(annexOf(await documentWith(['form=annex'], 'en', 'GB'))).toBe(
    'Annex to contract of employment No.\u00a0 dated ',
  )
  expect(annexOf(await documentWith(['form=standalone'], 'et', 'EE'))).toBeNull()
  expect(annexOf(await documentWith('', 'et', 'EE'))).toMatch(/^Lisa /)
  expect(annexOf(await documentWith('', 'en', 'GB'))).toBeNull()
})

test('a company decides who is superior, who appoints and how much is asked for', async () => {
  const overridden = await documentWith(`overrides:
  account-manager:
    reportsTo: [commercial-director, branch-director]
    substitutedBy: head-of-sales
    appointment: { authority: branch-director }
    requirements: { experienceYears: 3, education: vocational }
    parameters: { responseDays: 14 }
`)
  const texts = clauseTexts(overridden)
  expect(texts['general.superior']).toContain('kommertsdirektorile ja filiaalijuhile')
  expect(texts['general.substitution']).toContain('müügijuht')
  expect(texts['general.appointment']).toContain('filiaalijuht')
  expect(texts['requirements.experience']).toMatch(/\b3\b/)
  expect(texts['requirements.education']).toContain('kutseharidus')
  expect(texts['relations.answer-requests']).toMatch(/\b14\b/)
  const plain = clauseTexts(await documentWith(''))
  const changed = Object.keys(plain).filter((id) => plain[id] !== texts[id])
  expect(changed.sort()).toEqual([
    'general.appointment',
    'general.substitution',
    'general.superior',
    'relations.answer-requests',
    'requirements.education',
    'requirements.experience',
  ])
})

test('quantities bend the word behind them', async () => {
  const days = async (count: number) => {
    const set = [`overrides.account-manager.parameters.responseDays=${count}`]
    return clauseTexts(await documentWith(set, 'ru', 'RU'))['relations.answer-requests']
  }
  expect(await days(1)).toContain('1\u00a0рабочего дня')
  expect(await days(5)).toContain('5\u00a0рабочих дней')
  expect(await days(21)).toContain('21\u00a0рабочего дня')
})

test.each([
  ['organisation.nam=x', /Unknown key `nam`/, 'name'],
  ['overrides.baker.reprtsTo=[x]', /Unknown key `reprtsTo`/, 'reportsTo'],
  ['organization.name=x', /Unknown key `organization`/, 'organisation'],
])('--set %s: a wrong key is a wrong command line', async (setting, message, meant) => {
  const workspace = openWorkspace(baker)
  const { code, stdout, stderr } = await workspace.run('build', '--set', setting)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr).toContain(`Did you mean \`${meant}\`?`)
  expect(workspace.files('build')).toEqual([])
})

test.each([
  ['approval.position=manging-director', 'managing-director'],
  ['overrides.baker.reportsTo=[manging-director]', 'managing-director'],
  ['overrides.bakr.parameters.loaves=5', 'baker'],
])('--set %s: a name that there is not is a wrong command line too', async (setting, meant) => {
  for (const command of ['build', 'show']) {
    const { code, stdout, stderr } = await openWorkspace(baker).run(command, 'baker', '--set', setting)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`Did you mean \`${meant}\`?`)
  }
})

test('a company’s own position is taken as it is worded', async () => {
  const document = await documentWith(`approval:
  position: { et: peatreeder, ru: главный экспедитор }
agreedBy:
  - { nominative: vanemjurist }
`)
  expect(signedBy(document, 'approval').flat()).toEqual(['Peatreeder'])
  expect(signedBy(document, 'agreement')).toEqual([['Vanemjurist']])
})

test.each([
  'organisation',
  '=x',
  'a..b=x',
  '__proto__.x=1',
  'organisation.name=[a',
  'document.date=tomorrow',
  'organisation=x',
  '',
])('--set %j is no setting', async (setting) => {
  const { code, stdout } = await openWorkspace(baker).run('build', '--set', setting, '--reporter', 'json')
  expect(code).toBe(2)
  expect(JSON.parse(stdout).diagnostics).toMatchObject([{ rule: 'cli/usage', severity: 'error' }])
})
