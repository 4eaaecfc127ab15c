import { expect, test } from 'vitest'
import { openBakery } from '../support/bakery.ts'
import { openWorkspace } from '../support/workspace.ts'

const whole = `organisation: { name: { et: Näidis OÜ, sv: Näidis OÜ }, place: Tallinn }
approval: { position: managing-director, name: Mari Maasikas }
agreedBy:
  - { position: legal-counsel, name: Jaan Tamm }
document: { number: "7", date: 2026-11-21 }
form: { annex: { number: TL-5, date: 2026-01-05 } }
overrides:
  account-manager: { unit: { sv: Försäljning }, location: Tallinn }
`

const built = async (settings: string, ...argv: readonly string[]) => {
  const workspace = openWorkspace({ 'jd.yaml': settings })
  const { code, built, diagnostics } = await workspace.build(
    'account-manager',
    '--complete',
    '--format',
    'txt',
    ...argv,
  )
  return {
    code,
    files: built.map(({ path }) => path),
    found: diagnostics.map(({ rule, message, file, line }) => [
      rule,
      /`([^`]+)`/.exec(message)?.[1],
      `${file}:${line}`,
    ]),
  }
}

test('what is complete is written', async () => {
  expect(await built(whole, '-l', 'et,sv')).toEqual({
    code: 0,
    files: ['build/account-manager.et.txt', 'build/account-manager.sv.txt'],
    found: [],
  })
})

test('without jd.yaml every value that it could give is named, and nothing is written', async () => {
  const workspace = openWorkspace()
  const { code, diagnostics } = await workspace.build('account-manager', '-l', 'et', '--complete')
  expect(code).toBe(1)
  expect(workspace.files()).toEqual([])
  expect(new Set(diagnostics.map(({ file, line }) => `${file}:${line}`))).toEqual(new Set(['jd.yaml:1']))
  expect(diagnostics.map(({ rule }) => rule)).toEqual(Array(diagnostics.length).fill('form/incomplete'))
  expect(diagnostics.map(({ message }) => /`([^`]+)`/.exec(message)?.[1])).toEqual([
    'form.annex.number',
    'form.annex.date',
    'organisation.name',
    'document.number',
    'document.date',
    'organisation.place',
    'approval.position',
    'approval.name',
    'agreedBy',
  ])
})

test('another country has other blanks, none of them a signature', async () => {
  const { found } = await built('organisation: { name: Example Ltd }\nagreedBy: []\n', '-l', 'en', '-j', 'GB')
  expect(found).toEqual([
    ['form/incomplete', 'overrides.account-manager.unit', 'jd.yaml:1'],
    ['form/incomplete', 'overrides.account-manager.location', 'jd.yaml:1'],
    ['form/incomplete', 'document.date', 'jd.yaml:1'],
    ['form/incomplete', 'approval.position', 'jd.yaml:1'],
    ['form/incomplete', 'approval.name', 'jd.yaml:1'],
  ])
})

test('a value that lacks a language is named with it, where it stands', async () => {
  const { code, found } = await built(whole, '-l', 'et,ru', '-j', 'EE')
  expect(code).toBe(1)
  expect(found).toEqual([['form/incomplete', 'organisation.name.ru', 'jd.yaml:1']])
})

test('whoever agrees is named', async () => {
  const { found } = await built(
    whole.replace('{ position: legal-counsel, name: Jaan Tamm }', 'legal-counsel'),
    '-l',
    'et',
  )
  expect(found).toEqual([['form/incomplete', 'agreedBy.0.name', 'jd.yaml:4']])
})

test('an order approves in the stead of a person, in every language', async () => {
  const approval = 'approval: { position: managing-director, name: Mari Maasikas }'
  const order = 'approval: { order: { number: 12-p, date: 2026-11-20 } }'
  expect((await built(whole.replace(approval, order), '-l', 'et,sv')).found).toEqual([])
  expect(
    (await built(whole.replace(approval, 'approval: { order: { et: Käskkiri nr 12 } }'), '-l', 'et,sv')).found,
  ).toEqual([['form/incomplete', 'approval.order.sv', 'jd.yaml:2']])
})

test('a draft is not signed', async () => {
  expect(await built(`${whole}status: draft\n`, '-l', 'et')).toEqual({
    code: 1,
    files: [],
    found: [['form/incomplete', 'account-manager', 'jd.yaml:9']],
  })
  expect((await built(`${whole}status: agreed\n`, '-l', 'et')).code).toBe(0)
})

test('what the command line says counts, and blames no line of it', async () => {
  const { found } = await built('', '-l', 'et', '--set', 'organisation.name=Näidis', '--set', 'agreedBy=[]')
  expect(found.map(([, setting]) => setting)).not.toContain('organisation.name')
  expect(new Set(found.map(([, , place]) => place))).toEqual(new Set(['jd.yaml:1']))
})

test('a translation that lags behind its source is no paper to sign', async () => {
  const workspace = openBakery()
  const source = workspace.read('roles/confectioner/en.yaml')
  workspace.write('roles/confectioner/en.yaml', source.replace('bakes buns', 'bakes buns and rolls'))
  const { code, diagnostics, built } = await workspace.build('confectioner', '--lang', 'sv', '--complete')
  expect(diagnostics.filter(({ rule }) => rule === 'text/stale')).toMatchObject([{ severity: 'error', line: 13 }])
  expect({ code, built }).toEqual({ code: 1, built: [] })
})

test('a role that is complete is written beside one that is not', async () => {
  const overrides = whole.replace('account-manager:', 'contract-specialist:')
  const workspace = openWorkspace({ 'jd.yaml': overrides })
  const roles = ['account-manager', 'contract-specialist']
  const { built, diagnostics } = await workspace.build(...roles, '-l', 'sv', '--complete', '--format', 'txt')
  expect(built.map(({ role }) => role)).toEqual(['contract-specialist'])
  expect(diagnostics.map(({ message }) => message)).toEqual([
    expect.stringContaining('`overrides.account-manager.unit`'),
    expect.stringContaining('`overrides.account-manager.location`'),
  ])
})
