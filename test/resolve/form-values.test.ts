import { describe, expect, test } from 'vitest'
import type { RoleData } from '../../src/model/role-data.ts'
import type { WorkspaceFile } from '../../src/model/workspace-file.ts'
import { formValues } from '../../src/resolve/form-values.ts'
import { phrasesOf } from '../../src/resolve/phrases.ts'
import { type Texts, wordingsOf } from './sample-wordings.ts'

const jurisdiction = 'id: XX\nlanguage: en\nform: { kind: annex, date: DD.MM.YYYY }\n'
const data = { title: { nominative: 'master baker' }, superior: { nominative: 'mayor and chef' } }

const words = `frames:
  approvalOrder:
    plain: "order {{number}} of {{date}}"
    byPosition: "order {{number}} of {{position.genitive}} of {{date}}"
  annex:
    plain: "Annex to {{contractNumber}} of {{contractDate}}"
    numbered: "Annex {{annexNumber}} to {{contractNumber}} of {{contractDate}}"
`
const context = {
  data,
  labels: { none: 'none at all' },
  phrases: phrasesOf('en-GB'),
  approver: { genitive: 'mayor’s' },
}

const values = (workspace: Partial<WorkspaceFile>, role: RoleData = {}, texts: Texts = {}) =>
  formValues(role, workspace, wordingsOf({ jurisdiction, words, ...texts }), context)

test('what nobody gave is a ruled blank', () => {
  expect(formValues({}, {}, wordingsOf({ words }), { ...context, data: {}, labels: {} })).toEqual({
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
      unit: null,
      location: null,
      reportsTo: null,
      responsibleFor: null,
      version: null,
    },
    approval: { position: null, name: null, signatureDate: null },
    annex: ['Annex to ', null, ' of ', null],
    approvalOrder: null,
    agreedBy: null,
    signing: 'ink',
    acquaintance: 'inline',
  })
})

test('the contract stands in the line of the annex, with the annex’s number where it has one', () => {
  const annex = { number: 'TL-9', date: '2026-01-05' }
  expect(values({ form: { annex } }).annex).toEqual(['Annex to TL-9 of 05.01.2026'])
  expect(values({ form: { annex: { ...annex, annexNumber: 2 } } }).annex).toEqual(['Annex 2 to TL-9 of 05.01.2026'])
  expect(values({ form: { annex: { date: '2026-01-05' } } }).annex).toEqual(['Annex to ', null, ' of 05.01.2026'])
})

test('an order is worded by the country, or as the company has it', () => {
  const order = { number: '12-p', date: '2026-11-20' }
  expect(values({ approval: { order } }).approvalOrder).toEqual({ phrase: 'order 12-p of 20.11.2026' })
  expect(values({ approval: { order, position: 'mayor' } }).approvalOrder).toEqual({
    phrase: 'order 12-p of mayor’s of 20.11.2026',
  })
  expect(values({ approval: { order: 'Order No. 12' } }).approvalOrder).toEqual({ phrase: 'Order No. 12' })
  expect(values({ approval: { order: { et: 'Käskkiri nr 12' } } }).approvalOrder).toEqual({ phrase: null })
})

test('subordinates stand in one line', () => {
  expect(values({}, { responsibleFor: ['chef', 'mayor'] }).rows.responsibleFor).toBe('Chef and mayor')
})

test('unit and place of work are what the company says of the role', () => {
  const overrides = { baker: { unit: 'Bakery', location: { en: 'London', et: 'Tartu' } }, chef: { unit: 'Kitchen' } }
  expect(values({ overrides }, { id: 'baker' }).rows).toMatchObject({ unit: 'Bakery', location: 'London' })
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
  expect(values({ agreedBy }).agreedBy?.map(({ position }) => position)).toEqual([
    ...['Chef', 'Queen', 'Works council', 'Night watch'],
  ])
})

test('those who agree with name and unit', () => {
  const agreedBy = [{ position: 'chef', name: { en: 'Ann Other' }, unit: 'Kitchen' }, { position: { et: 'kokk' } }]
  expect(values({ agreedBy }).agreedBy).toEqual([
    { position: 'Chef', name: 'Ann Other', unit: 'Kitchen' },
    { position: null, name: null, unit: null },
  ])
})

test('a capital is the language’s', () => {
  const language = 'id: uk\ntag: uk-UA\nforms: { title: [nominative], position: [nominative] }\n'
  expect(values({ approval: { position: { nominative: 'їжак' } } }, {}, { language }).approval.position).toBe('Їжак')
})
