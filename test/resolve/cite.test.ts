import { describe, expect, test } from 'vitest'
import type { Text } from '../../src/model/document.ts'
import { isInForce } from '../../src/model/is-in-force.ts'
import type { CitedStatute } from '../../src/model/jurisdiction-file.ts'
import { cite, citedBy, isKnownHere } from '../../src/resolve/cite.ts'
import { itemOf } from './sample-item.ts'
import { wordingsOf } from './sample-wordings.ts'

const jurisdiction = `id: EE
language: et
citation:
  pattern: "{{title}}, {{locator}}"
  one: "§ {{articles}}"
  many: "§-d {{articles}}"
  chapter: "{{chapter}}. ptk § {{articles}}"
statutes:
  tls: { title: Töölepingu seadus, validFrom: 2009-07-01 }
  vos: { title: Võlaõigusseadus, validFrom: 2002-07 }
topics:
  safety: none
  notice: []
  liability: [{ statute: tls, articles: ["74"] }]
  damage: [{ statute: tls, articles: ["74"] }, { statute: vos }]
`
const estonian = 'id: et\ntag: et-EE\ntypography: { dash: " – ", articlesAnd: " ja " }\n'
const english = 'id: en\ntag: en-GB\ntypography: { dash: " – ", articlesAnd: " and " }\n'
const englishCell = `citation: { pattern: "{{title}}, {{locator}}", one: "s {{articles}}", many: "ss {{articles}}", chapter: "ch {{chapter}} s {{articles}}" }
statutes: { tls: Employment Contracts Act }
`
const original = { tag: 'et-EE', articlesAnd: ' ja ' }
const home = wordingsOf({ language: estonian, jurisdiction })
const abroad = wordingsOf({ language: english, jurisdiction, jurisdictionCell: englishCell })
const spokenAs = (runs: readonly Text[]): string => runs.map(({ text }) => text).join('')
const own = (...cited: readonly CitedStatute[]): string => spokenAs(cite(cited, home, original))

describe('in the country’s own language', () => {
  test.each<[string, readonly CitedStatute[], string]>([
    ['an article', [{ statute: 'tls', articles: ['74'] }], '(Töölepingu seadus, § 74)'],
    ['two articles', [{ statute: 'tls', articles: ['15', '16'] }], '(Töölepingu seadus, §-d 15 ja 16)'],
    ['three articles', [{ statute: 'tls', articles: ['1', '2', '3'] }], '(Töölepingu seadus, §-d 1, 2 ja 3)'],
    ['a range', [{ statute: 'tls', articles: ['72–75'] }], '(Töölepingu seadus, §-d 72–75)'],
    ['an article of a chapter', [{ statute: 'tls', chapter: '4', articles: ['1'] }], '(Töölepingu seadus, 4. ptk § 1)'],
    ['a whole statute', [{ statute: 'vos' }], '(Võlaõigusseadus)'],
    [
      'two statutes',
      [{ statute: 'tls', articles: ['74'] }, { statute: 'vos' }],
      '(Töölepingu seadus, § 74; Võlaõigusseadus)',
    ],
    ['nothing', [], ''],
    ['a statute that there is not', [{ statute: 'xxx', articles: ['1'] }], ''],
  ])('%s', (_name, cited, expected) => {
    expect(own(...cited)).toBe(expected)
  })

  test('no run has a language of its own', () => {
    expect(cite([{ statute: 'tls', articles: ['74'] }], home, original).every(({ tag }) => tag === undefined)).toBe(
      true,
    )
  })

  test('the cell may write a title in lower case', () => {
    const cell = wordingsOf({
      language: estonian,
      jurisdiction,
      jurisdictionCell: 'statutes: { tls: töölepingu seadus }',
    })
    expect(spokenAs(cite([{ statute: 'tls' }], cell, original))).toBe('(töölepingu seadus)')
  })
})

describe('in another language', () => {
  test('the translated title first, then the original as a run of its own language', () => {
    expect(cite([{ statute: 'tls', articles: ['74', '75'] }], abroad, original)).toEqual([
      { type: 'text', text: '(' },
      { type: 'text', text: 'Employment Contracts Act, ss 74 and 75 – ', statute: 'tls' },
      { type: 'text', text: 'Töölepingu seadus, §-d 74 ja 75', tag: 'et-EE', statute: 'tls' },
      { type: 'text', text: ')' },
    ])
  })

  test('a title that nobody translated stands in the original alone', () => {
    expect(cite([{ statute: 'vos', articles: ['115'] }], abroad, original)).toEqual([
      { type: 'text', text: '(' },
      { type: 'text', text: 'Võlaõigusseadus, § 115', tag: 'et-EE', statute: 'vos' },
      { type: 'text', text: ')' },
    ])
  })

  test('two statutes share the brackets', () => {
    expect(
      spokenAs(cite([{ statute: 'tls', chapter: '5', articles: ['1'] }, { statute: 'vos' }], abroad, original)),
    ).toBe('(Employment Contracts Act, ch 5 s 1 – Töölepingu seadus, 5. ptk § 1; Võlaõigusseadus)')
  })
})

describe('topics of law', () => {
  const { value: country } = home.jurisdiction
  const law = (...topics: readonly string[]) => itemOf('duties.a', { law: topics })

  test.each<[string, readonly string[], boolean]>([
    ['no topic', [], true],
    ['a topic that does not exist here', ['safety'], false],
    ['a topic without a statute', ['notice'], true],
    ['a topic with a statute', ['liability'], true],
    ['one that exists beside one that does not', ['safety', 'liability'], true],
    ['a topic that the country does not list', ['unheard-of'], true],
  ])('a clause with %s is known here: %s', (_name, topics, known) => {
    expect(isKnownHere(law(...topics), country)).toBe(known)
  })

  test('two topics that lead to one statute cite it once', () => {
    expect(citedBy(law('liability', 'damage', 'notice', 'safety', 'unheard-of'), country)).toEqual([
      { statute: 'tls', articles: ['74'] },
      { statute: 'vos' },
    ])
  })

  test('the order in which a citation is written makes it no other', () => {
    const topics = { a: [{ statute: 'x', articles: ['1'] }], b: [{ articles: ['1'], statute: 'x' }] }
    expect(citedBy(law('a', 'b'), { topics })).toHaveLength(1)
  })
})

describe('in force', () => {
  const valid = (validFrom: string | number, validTo?: string | number) => ({
    title: 'Act',
    source: 'https://example.org',
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
  })

  test.each<[string | number, string | number | undefined, string, boolean]>([
    ['2009-07-01', undefined, '2009-06-30', false],
    ['2009-07-01', undefined, '2009-07-01', true],
    ['2009-07', undefined, '2009-06-30', false],
    ['2009-07', undefined, '2009-07-01', true],
    [2009, undefined, '2008-12-31', false],
    [2009, undefined, '2009-01-01', true],
    ['2009-07-01', '2026-11-21', '2026-11-21', true],
    ['2009-07-01', '2026-11-21', '2026-11-22', false],
    ['2009-07-01', '2026-11', '2026-11-30', true],
    ['2009-07-01', '2026-11', '2026-12-01', false],
    ['2009-07-01', 2026, '2026-12-31', true],
    ['2009-07-01', 2026, '2027-01-01', false],
  ])('from %s to %s, on %s: %s', (from, to, day, expected) => {
    expect(isInForce(valid(from, to), day)).toBe(expected)
  })
})
