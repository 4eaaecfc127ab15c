import { describe, expect, test } from 'vitest'
import type { RoleData } from '../../src/model/role-data.ts'
import type { WorkspaceFile } from '../../src/model/workspace-file.ts'
import { formValues } from '../../src/resolve/form-values.ts'
import { type Texts, wordingsOf } from './sample-wordings.ts'

const jurisdiction = 'id: XX\nlanguage: en\nform: { kind: annex, date: DD.MM.YYYY }\n'
const data = { title: { nominative: 'master baker' }, superior: { nominative: 'mayor and chef' } }

const values = (workspace: Partial<WorkspaceFile>, role: RoleData = {}, texts: Texts = {}) =>
  formValues(role, workspace, wordingsOf({ jurisdiction, ...texts }), data, { none: 'none at all' })

test('what nobody gave is a ruled blank', () => {
  expect(formValues({}, {}, wordingsOf(), {}, {})).toEqual({
    organisation: null,
    kind: 'standalone',
    rows: {
      registryCode: null,
      address: null,
      place: null,
      number: null,
      date: null,
      contractNumber: null,
      contractDate: null,
      jobTitle: '',
      reportsTo: null,
      responsibleFor: null,
      version: null,
    },
    approval: { position: null, name: null, signatureDate: null },
    agreedBy: [],
  })
})

test('what the company gave stands in its row, dates as the country writes them', () => {
  const given = values({
    organisation: { name: 'Pan Ltd', registryCode: 12345678, address: 'High Street 1', place: 'London' },
    document: { number: '7-3', date: '2026-11-21' },
    form: { annex: { number: 'TL-9', date: '2026-01-05' } },
    approval: { position: 'mayor', name: 'Ann Other', date: '2026-03-02' },
  })
  expect(given.organisation).toBe('Pan Ltd')
  expect(given.rows).toMatchObject({
    registryCode: '12345678',
    address: 'High Street 1',
    place: 'London',
    number: '7-3',
    date: '21.11.2026',
    contractNumber: 'TL-9',
    contractDate: '05.01.2026',
  })
  expect(given.approval).toEqual({ position: 'Mayor', name: 'Ann Other', signatureDate: '02.03.2026' })
})

describe('a value by language', () => {
  test('is the one of the document’s language', () => {
    expect(values({ organisation: { name: { et: 'Pagar OÜ', en: 'Pan Ltd' } } }).organisation).toBe('Pan Ltd')
  })

  test('is a blank where that language has none', () => {
    expect(values({ organisation: { name: { et: 'Pagar OÜ' } } }).organisation).toBeNull()
  })
})

test.each<[string, Partial<WorkspaceFile>, string]>([
  ['the country’s own when nothing is said', {}, 'annex'],
  ['as the company says', { form: 'standalone' }, 'standalone'],
  ['an annex when its contract is named', { form: { annex: { number: '1' } } }, 'annex'],
])('the kind of paper: %s', (_name, workspace, kind) => {
  expect(values(workspace).kind).toBe(kind)
})

test('what the role itself puts into the form', () => {
  const rows = values({}, { version: '1.2.0', responsibleFor: [] }).rows
  expect(rows).toMatchObject({
    jobTitle: 'Master baker',
    reportsTo: 'Mayor and chef',
    responsibleFor: 'none at all',
    version: '1.2.0',
  })
})

test('those who agree, each beginning a line', () => {
  const agreedBy = ['chef', { nominative: 'queen' }, { en: 'works council', et: 'töönõukogu' }, 'night watch']
  expect(values({ agreedBy }).agreedBy).toEqual(['Chef', 'Queen', 'Works council', 'Night watch'])
})

test('a capital is the language’s', () => {
  const language = 'id: uk\ntag: uk-UA\nforms: { title: [nominative], position: [nominative] }\n'
  expect(values({ approval: { position: { nominative: 'їжак' } } }, {}, { language }).approval.position).toBe('Їжак')
})
