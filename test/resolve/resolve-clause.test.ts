import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/model/plain-text.ts'
import type { RoleData } from '../../src/model/role-data.ts'
import type { RoleFile } from '../../src/model/role-file.ts'
import { type Section, sections } from '../../src/model/section.ts'
import type { Item } from '../../src/resolve/item.ts'
import { phrasesOf } from '../../src/resolve/phrases.ts'
import { type ClauseContext, resolveClause } from '../../src/resolve/resolve-clause.ts'
import { faultyText } from './loaded-text.ts'
import { itemOf } from './sample-item.ts'
import { type Texts, wordingsOf } from './sample-wordings.ts'
import { spoken } from './spoken.ts'

interface Given extends Texts {
  /** All clauses of the role beside the one in question. */
  readonly others?: readonly Item[]
  readonly role?: RoleData
  /** Pointers of `role.yaml` where something was found wrong. */
  readonly faults?: readonly string[]
}

function resolved(item: Item, { others = [], role = {}, faults = [], ...texts }: Given) {
  const wordings = wordingsOf(texts)
  const listed = [item, ...others]
  const inSection = (id: Section) => listed.filter(({ section }) => section === id)
  const context: ClauseContext = {
    items: new Map(sections.map((id) => [id, inSection(id)])),
    data: { title: wordings.cells[0]?.cell.value.title ?? {}, parameters: role.parameters ?? {} },
    phrases: phrasesOf('en-GB'),
    file: role,
    role: faultyText<RoleFile>('{}', ...faults),
    original: { tag: 'et-EE', articlesAnd: ', ' },
  }
  return resolveClause(item, false, context, wordings)
}

const cellOf = (words: string): Texts => ({
  cells: { baker: `title: { nominative: baker, genitive: baker’s }\nclauses:\n  duties:\n    bake: ${words}\n` },
})
const bake = itemOf('duties.bake')
const said = (words: string, given: Given = {}) => resolved(bake, { ...cellOf(words), ...given })
const wordsOf = ({ clause }: ReturnType<typeof resolved>): string =>
  (clause?.words ?? []).map((segment) => (segment.type === 'words' ? segment.text : `[${segment.clause}]`)).join('')

test('words with what the role says of itself', () => {
  const clause = said('sells {{parameters.loaves}} of the {{title.genitive}} loaves', {
    role: { parameters: { loaves: 3 } },
  })
  expect(wordsOf(clause)).toBe('sells 3 of the baker’s loaves')
  expect(clause.diagnostics).toEqual([])
})

describe('plural forms', () => {
  const forms = '{ plural: loaves, one: "{{count}} loaf", other: "{{count}} loaves" }'

  test.each([
    [1, '1 loaf'],
    [2, '2 loaves'],
  ])('are picked by the parameter that the words name: %d', (loaves, expected) => {
    expect(wordsOf(said(forms, { role: { parameters: { loaves } } }))).toBe(expected)
  })

  test('a parameter that nobody gave is told by its name, once', () => {
    const { diagnostics } = said('{ plural: loaves, other: "{{count}} or {{parameters.loaves}}, {{count}}" }')
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Nothing fills `{{parameters.loaves}}` in the words of `duties.bake`',
    ])
  })
})

describe('a placeholder that nothing fills', () => {
  test('is told once, where the words are', () => {
    const { diagnostics } = said('sells {{rolls}} and {{rolls}}')
    expect(spoken(diagnostics)).toEqual(['roles/baker/en.yaml:4:11 text/placeholder'])
    expect(diagnostics[0]?.message).toContain('`{{rolls}}`')
  })

  test.each([
    ['bakes {{parameters.loafs}}', 'Did you mean `{{parameters.loaves}}`?'],
    ['bakes {{parameter.loaves}}', 'Did you mean `{{parameters.loaves}}`?'],
    ['{ plural: loavs, other: "{{count}} loaves" }', 'Did you mean `{{parameters.loaves}}`?'],
    ['the {{title.nominatve}}', 'Did you mean `{{title.nominative}}`?'],
    ['bakes {{parameters.rolls}}', 'Words may name {{parameters.x}}, {{title.<form>}} and {{clause.<section>.<id>}}'],
    ['bakes {{constructor.name}}', 'Words may name {{parameters.x}}, {{title.<form>}} and {{clause.<section>.<id>}}'],
  ])('is told with what was meant: %s', (words, help) => {
    const { diagnostics } = said(words, { role: { parameters: { loaves: 3 } } })
    expect(diagnostics.map((one) => [one.rule, one.help])).toEqual([['text/placeholder', help]])
  })

  test.each([
    ['bakes {{parameters.loaves', '`{{parameters.loaves`'],
    ['bakes parameters.loaves}} daily', '`parameters.loaves}}`'],
    ['{ plural: loaves, other: "{{count loaves" }', '`{{count`'],
  ])('half of one is told: %s', (words, half) => {
    const { diagnostics } = said(words, { role: { parameters: { loaves: 3 } } })
    expect(diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
      ['text/placeholder', `${half} in the words of \`duties.bake\` is half a placeholder`],
    ])
  })

  test('two are told each', () => {
    expect(said('sells {{rolls}} to the {{title.dative}}').diagnostics).toHaveLength(2)
  })

  test.each<[string, string, Given]>([
    ['a parameter that was dropped', 'sells {{parameters.rolls}}', { faults: ['/parameters/rolls'] }],
    ['all parameters', 'sells {{parameters.rolls}}', { faults: ['/parameters'] }],
    [
      'a form that the title lacks',
      '{{title.genitive}}',
      { cells: { baker: 'title: { nominative: baker }\nclauses: { duties: { bake: "{{title.genitive}}" } }\n' } },
    ],
  ])('is not told where it follows from another mistake: %s', (_name, words, given) => {
    expect(said(words, given).diagnostics).toEqual([])
  })
})

describe('a reference', () => {
  const others = [itemOf('duties.knead'), itemOf('rights.rest', { law: ['rest'] })]

  test('to a clause of the document', () => {
    const clause = said('see {{clause.duties.knead}}', { others })
    expect(wordsOf(clause)).toBe('see [duties.knead]')
    expect(clause.diagnostics).toEqual([])
  })

  test.each<[string, string, Given]>([
    ['that the role does not list', 'duties.kneed', {}],
    ['that the country leaves out', 'rights.rest', { jurisdiction: 'id: XX\nlanguage: en\ntopics: { rest: none }\n' }],
    ['for which the role has no data', 'general.category', {}],
  ])('to a clause %s', (_name, id, given) => {
    const data = itemOf('general.category', { origin: 'language' })
    const { diagnostics } = said(`see {{clause.${id}}}`, { others: [...others, data], ...given })
    expect(spoken(diagnostics)).toEqual(['roles/baker/en.yaml:4:11 role/unknown-clause'])
    expect(diagnostics[0]?.message).toContain(`\`${id}\``)
  })

  test('did you mean', () => {
    expect(said('see {{clause.duties.kneed}}', { others }).diagnostics).toMatchObject([
      { expected: ['duties.knead'], help: 'Did you mean `duties.knead`?' },
    ])
  })
})

describe('the title of a group', () => {
  const answer = itemOf('duties.bake', { group: 'calls' })
  const cell = (groups: string): Texts => ({ cells: { baker: `clauses: { duties: { bake: bakes } }\n${groups}` } })

  test('is the cell’s', () => {
    expect(resolved(answer, cell('groups: { calls: Incoming calls }\n')).clause?.group).toEqual({
      id: 'calls',
      title: 'Incoming calls',
    })
  })

  test('is the country’s where that has one', () => {
    const given = { ...cell('groups: { calls: Incoming calls }\n'), jurisdictionCell: 'groups: { calls: Telephone }\n' }
    expect(resolved(answer, given).clause?.group?.title).toBe('Telephone')
  })

  test.each([
    ['groups:\n  letters: Letters\n', '2:1'],
    ['', '1:1'],
  ])('is missed in the cell: %j', (groups, place) => {
    expect(spoken(resolved(answer, cell(groups)).diagnostics)).toEqual([`roles/baker/en.yaml:${place} text/missing`])
  })
})

describe('the law', () => {
  const jurisdiction = `id: EE
language: et
citation: { pattern: "{{title}}, {{locator}}", one: "§ {{articles}}", many: "§-d {{articles}}" }
statutes:
  tls: { title: Töölepingu seadus, validFrom: 2009-07-01 }
  old: { title: Vana seadus, validFrom: 1990, validTo: 2009-06-30 }
topics:
  liability: [{ statute: tls, articles: ["74"] }]
  history: [{ statute: old }]
`
  const legal = (law: string, released: string) =>
    resolved(itemOf('duties.bake', { law: [law] }), { ...cellOf('bakes'), jurisdiction, role: { released } })

  test('is cited', () => {
    expect(plainText(legal('liability', '2026-11-21').clause?.citation ?? [])).toBe('(Töölepingu seadus, § 74)')
  })

  test.each([
    ['no longer in force', 'history', '2026-11-21'],
    ['not yet in force', 'liability', '2009-06-30'],
  ])('%s on the day of the version: told where the statute stands', (_name, topic, released) => {
    const { diagnostics } = legal(topic, released)
    expect(diagnostics).toMatchObject([{ rule: 'law/expired', place: { file: 'jurisdiction.yaml' } }])
    expect(diagnostics[0]?.message).toContain(released)
  })
})

describe('a clause made from data', () => {
  const category = itemOf('general.category', { origin: 'language' })
  const words = 'frames: { category: { clerk: "{{title.nominative, sentence}} is a clerk" } }\n'
  const title = 'title: { nominative: baker, genitive: baker’s }\n'

  test('takes the frame of the language', () => {
    const clause = resolved(category, { words, cells: { baker: title }, role: { category: 'clerk' } })
    expect(wordsOf(clause)).toBe('Baker is a clerk')
    expect(clause.clause?.origin).toBe('language')
  })

  test('unless a cell words it', () => {
    const baker = `${title}clauses: { general: { category: is one of us } }\n`
    expect(wordsOf(resolved(category, { words, cells: { baker }, role: { category: 'clerk' } }))).toBe('is one of us')
  })

  test('is left out without the data, and nothing is missed', () => {
    expect(resolved(category, { words, cells: { baker: title } })).toEqual({ diagnostics: [] })
  })
})

test('a clause of a section of sentences, or called one, is a sentence', () => {
  expect(said('bakes').clause?.sentence).toBe(false)
  expect(resolved(itemOf('duties.bake', { sentence: true }), cellOf('Bakes')).clause?.sentence).toBe(true)
})
