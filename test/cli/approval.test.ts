import { describe, expect, test } from 'vitest'
import type { JobDocument } from '../../src/index.ts'
import type { Signing } from '../../src/model/document.ts'
import { plainWording } from '../../src/model/plain-wording.ts'
import { openWorkspace } from '../support/workspace.ts'

async function documentsWith(settings: string, languages: string, jurisdictions: string) {
  const workspace = openWorkspace({ 'jd.yaml': settings })
  const where = ['-l', languages, '-j', jurisdictions, '--format', 'json', '--name', '{lang}-{jurisdiction}.{ext}']
  const { code, stderr } = await workspace.run('build', 'account-manager', ...where)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return (name: string) => JSON.parse(workspace.read(`build/${name}.json`)) as JobDocument
}

const documentWith = async (settings: string, language: string, jurisdiction: string) =>
  (await documentsWith(settings, language, jurisdiction))(`${language}-${jurisdiction}`)

const signingOf = ({ children }: JobDocument, id: Signing['id']): Signing | undefined =>
  children.find((block): block is Signing => block.type === 'signing' && block.id === id)

const cellsOf = (block: Signing | undefined): readonly (readonly [string, string | null])[] =>
  (block?.rows ?? []).flatMap(({ cells }) =>
    cells.map(({ caption, value }) => [plainWording(caption), value === null ? null : plainWording(value)] as const),
  )

const idsOf = ({ children }: JobDocument): readonly string[] =>
  children.flatMap((block) => (block.type === 'signing' || block.type === 'table' ? [block.id] : []))

describe('approval by order', () => {
  const order = 'approval: { position: managing-director, order: { number: 12-p, date: 2026-11-20 } }\n'

  test.each([
    ['ru-RU', 'УТВЕРЖДЕНА', 'приказом генерального директора от 20.11.2026 № 12-p'],
    ['ru-BY', 'УТВЕРЖДЕНО', 'Приказ генерального директора 20.11.2026 № 12-p'],
    ['uk-UA', 'ЗАТВЕРДЖЕНО', 'Наказ генерального директора від 20.11.2026 № 12-p'],
    ['et-EE', 'KINNITATUD', 'tegevdirektori 20.11.2026 käskkirjaga nr 12-p'],
    ['sq-AL', 'MIRATUAR', 'me urdhrin nr. 12-p, datë 20.11.2026, të drejtorit të përgjithshëm'],
    ['sv-SE', 'Fastställd', 'genom beslut nr 12-p av den verkställande direktören, daterat 2026-11-20'],
    ['en-GB', 'Approved', 'by decision No. 12-p of the managing director dated 20 November 2026'],
  ])('is worded as in %s', async (name, heading, statement) => {
    const [language = '', jurisdiction = ''] = name.split('-')
    const block = signingOf(await documentWith(order, language, jurisdiction), 'approval')
    expect({ ...block, statement: plainWording(block?.statement ?? null).replaceAll('\u00a0', ' ') }).toMatchObject({
      heading,
      statement,
      rows: [],
    })
  })

  test('needs nobody who gave it', async () => {
    const document = await documentWith('approval: { order: { number: 12, date: 2026-11-20 } }\n', 'en', 'EE')
    expect(signingOf(document, 'approval')).toMatchObject({ statement: 'by order No.\u00a012 of 20.11.2026', rows: [] })
  })

  test('is printed in the company’s own words where it gives them, by language', async () => {
    const own = 'approval: { order: { ru: Приказ № 12, et: Käskkiri nr 12 } }\n'
    const documents = await documentsWith(own, 'ru,en', 'RU,EE')
    expect(signingOf(documents('ru-RU'), 'approval')).toMatchObject({ heading: 'УТВЕРЖДЕНА', statement: 'Приказ № 12' })
    expect(cellsOf(signingOf(documents('en-EE'), 'approval'))).toEqual([
      ['number and date of the order or decision', null],
    ])
  })

  test('asks for the forms of a position that the company words itself', async () => {
    const own = 'approval: { position: { en: owner }, order: { number: 12, date: 2026-11-20 } }\n'
    const { diagnostics } = await openWorkspace({ 'jd.yaml': own }).build('account-manager', '-l', 'en')
    expect(diagnostics).toMatchObject([{ rule: 'title/forms', file: 'jd.yaml', line: 1 }])
  })

  test('without a date is told to be incomplete', async () => {
    const { diagnostics } = await openWorkspace({ 'jd.yaml': 'approval: { order: { number: "12" } }\n' }).build(
      'account-manager',
    )
    expect(diagnostics).toMatchObject([{ rule: 'schema', message: 'Key `date` is missing' }])
  })

  test('has no place for a name, and says so', async () => {
    const settings = 'approval: { name: Mari, order: Order 12 }\n'
    const { code, diagnostics } = await openWorkspace({ 'jd.yaml': settings }).build('account-manager', '-l', 'en')
    expect(code).toBe(0)
    expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'form/approval', line: 1 }])
  })
})

describe('those who agree', () => {
  const agreed = `agreedBy:
  - legal-counsel
  - { position: commercial-director, name: { uk: Ольга МАЙ }, unit: { uk: Комерційний відділ } }
`

  test('stand with name and unit where these are given', async () => {
    const block = signingOf(await documentWith(agreed, 'uk', 'UA'), 'agreement')
    expect(block?.rows.map(({ label }) => label)).toEqual([null, 'Комерційний відділ'])
    expect(block?.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ['Юрисконсульт', null, null, null],
      ['Комерційний директор', null, 'Ольга МАЙ', null],
    ])
  })

  test('are nobody where the company says so', async () => {
    expect(idsOf(await documentWith('agreedBy: []\n', 'uk', 'UA'))).not.toContain('agreement')
  })

  test.each([
    ['agreedBy: [{ name: Mari }]\n', 'schema', 'Key `position` is missing'],
    [
      'agreedBy: [{ position: legal-council, name: Mari }]\n',
      'role/unknown-position',
      'No position is called `legal-council`',
    ],
  ])('are told of by place: %s', async (settings, rule, message) => {
    const { code, diagnostics } = await openWorkspace({ 'jd.yaml': settings }).build('account-manager', '-l', 'en')
    expect(code).toBe(1)
    expect(diagnostics).toMatchObject([{ rule, message, file: 'jd.yaml', line: 1 }])
  })
})

describe('digital signing', () => {
  const digital = 'signing: digital\napproval: { name: Mari Maasikas }\n'

  test.each([
    ['et-EE', '(allkirjastatud digitaalselt)'],
    ['en-EE', '(signed digitally)'],
    ['ru-RU', 'Документ подписан электронной подписью'],
    ['sq-AL', '(nënshkruar elektronikisht)'],
    ['uk-UA', '(підписано електронним підписом)'],
    ['sv-SE', '(elektroniskt underskriven)'],
    ['en-GB', '(signed electronically)'],
  ])('prints the phrase of %s in each place of a signature', async (name, phrase) => {
    const [language = '', jurisdiction = ''] = name.split('-')
    const document = await documentWith(digital, language, jurisdiction)
    const blocks = document.children.filter((block): block is Signing => block.type === 'signing')
    const unruled = blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell.unruled)))
    expect(new Set(unruled.map(({ value }) => value))).toEqual(new Set([phrase]))
    for (const block of blocks) expect(cellsOf(block).map(([, value]) => value)).toContain(phrase)
  })

  test('leaves no line for a day or a signature, nor a table to be filled in by hand; names stay', async () => {
    const document = await documentWith(digital, 'et', 'EE')
    expect(cellsOf(signingOf(document, 'approval'))).toEqual([
      ['ametinimetus', null],
      ['', '(allkirjastatud digitaalselt)'],
      ['ees- ja perekonnanimi', 'Mari Maasikas'],
    ])
    expect(cellsOf(signingOf(document, 'acquaintance')).map(([caption]) => caption)).toEqual([
      '',
      'ees- ja perekonnanimi',
    ])
    expect(idsOf(document)).not.toContain('re-acquaintance')
  })

  test('a day that is given stays', async () => {
    const document = await documentWith(`${digital.replace(' }', ', date: 2026-12-01 }')}`, 'et', 'EE')
    expect(cellsOf(signingOf(document, 'approval'))).toContainEqual(['kuupäev', '01.12.2026'])
  })
})

test('with a journal employees sign nothing in the document', async () => {
  const ids = idsOf(await documentWith('acquaintance: journal\n', 'sq', 'AL'))
  expect(ids).toEqual(['approval', 'agreement', 'signatures'])
  expect(idsOf(await documentWith('', 'sq', 'AL'))).toEqual([
    ...ids.slice(0, 2),
    'acquaintance',
    'signatures',
    're-acquaintance',
  ])
})

test('an annex may have a number of its own', async () => {
  const form = 'form: { annex: { number: "5", date: 2026-01-05, annexNumber: 1 } }\n'
  const documents = await documentsWith(form, 'ru,sv', 'RU,SE')
  const lineOf = (name: string) =>
    documents(name).children.flatMap((block) => (block.type === 'letterhead' ? (block.annex ?? []) : []))
  const textOf = (name: string) =>
    lineOf(name).map((run) => (run.type === 'text' ? run.text.replaceAll('\u00a0', ' ') : ''))
  expect(textOf('ru-RU')).toEqual(['Приложение № 1 к трудовому договору от 05.01.2026 № 5'])
  expect(textOf('sv-SE')).toEqual(['Bilaga 1 till anställningsavtal nr 5, daterat 2026-01-05'])
})
