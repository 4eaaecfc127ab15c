import { describe, expect, test } from 'vitest'
import type { RoleFile } from '../../src/model/role-file.ts'
import type { Section } from '../../src/model/section.ts'
import type { Item } from '../../src/resolve/item.ts'
import { phrasesOf } from '../../src/resolve/phrases.ts'
import { resolveChapters } from '../../src/resolve/resolve-chapters.ts'
import { absentFile } from './loaded-text.ts'
import { itemOf } from './sample-item.ts'
import { type Texts, wordingsOf } from './sample-wordings.ts'

const texts: Texts = {
  words: `headings: { general: General, duties: Duties, rights: Rights, conditions: Conditions }
leadIns:
  general: { text: "Place:", form: sentence }
  duties: { text: "The {{title.nominative}}:", form: third-person }
  rights: { text: "The {{title.nominative}} may:", form: infinitive }
  conditions: { text: "Conditions:", form: sentence }
`,
  cells: {
    baker: `title: { nominative: baker }
clauses:
  duties: { bake: bakes, risk: risks }
  rights: { rest: rest }
  conditions: { night: Work is at night }
`,
  },
  jurisdiction: `id: XX
language: en
topics: { danger: none }
chapters:
  - { id: work, sections: [duties, rights] }
  - { id: conditions, sections: [conditions] }
`,
}

const listed: readonly Item[] = [
  itemOf('rights.rest'),
  itemOf('conditions.night'),
  itemOf('duties.bake'),
  itemOf('duties.risk', { law: ['danger'] }),
]

function chapters(more: Texts = {}, items = listed) {
  const wordings = wordingsOf({ ...texts, ...more })
  const bySection = new Map<Section, Item[]>()
  for (const item of items) bySection.set(item.section, [...(bySection.get(item.section) ?? []), item])
  const context = {
    items: bySection,
    data: { title: { nominative: 'baker' } },
    phrases: phrasesOf('en-GB'),
    file: {},
    role: absentFile<RoleFile>(),
    original: { tag: 'en-GB', articlesAnd: ', ' },
  }
  return resolveChapters(context, wordings)
}

/** `id: section section`. */
const outline = (...given: Parameters<typeof chapters>) =>
  chapters(...given).chapters.map(({ id, sections }) => `${id}: ${sections.map((section) => section.id).join(' ')}`)

test('the country arranges and joins the sections', () => {
  expect(outline()).toEqual(['work: duties rights', 'conditions: conditions'])
})

test('a section without clauses is left out, a chapter without sections too', () => {
  expect(outline({}, [itemOf('rights.rest')])).toEqual(['work: rights'])
})

test('a section that the country does not arrange becomes a chapter of its own, last', () => {
  expect(outline({ jurisdiction: 'id: XX\nlanguage: en\nchapters: [{ id: rights, sections: [rights] }]\n' })).toEqual([
    ...['rights: rights', 'duties: duties', 'conditions: conditions'],
  ])
})

test('a clause whose law does not exist here is left out, without a complaint', () => {
  const { chapters: found, diagnostics } = chapters()
  expect(found[0]?.sections[0]?.clauses.map(({ id }) => id)).toEqual(['duties.bake'])
  expect(diagnostics).toEqual([])
})

test('a clause without words is complained of', () => {
  const { diagnostics } = chapters({}, [itemOf('duties.knead')])
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['text/missing'])
})

describe('a heading', () => {
  const heading = (more: Texts) => chapters(more).chapters.map(({ heading: words }) => words)

  test('is the language’s; a chapter without a name takes its first section’s', () => {
    expect(heading({})).toEqual(['Duties', 'Conditions'])
  })

  test('is the country’s where that has one', () => {
    expect(heading({ jurisdictionCell: 'headings: { work: Work, conditions: Terms }\n' })).toEqual(['Work', 'Terms'])
  })
})

describe('a lead-in', () => {
  const leadIns = (more: Texts = {}) =>
    chapters(more).chapters.flatMap(({ sections }) => sections.map(({ leadIn, sentences }) => [leadIn, sentences]))

  test('is filled, and tells whether clauses stand alone', () => {
    expect(leadIns()).toEqual([
      ['The baker:', false],
      ['The baker may:', false],
      ['Conditions:', true],
    ])
  })

  test('is the country’s where that has one', () => {
    const jurisdictionCell = 'leadIns: { rights: { text: "Rights of the {{title.nominative}}", form: sentence } }\n'
    expect(leadIns({ jurisdictionCell })[1]).toEqual(['Rights of the baker', true])
  })
})

test('a placeholder of a lead-in that nothing fills is told once, at the lead-in', () => {
  const { diagnostics } = chapters({
    words: `headings: { duties: Duties }
leadIns:
  duties: { text: "The {{ttle.nominative}}:", form: third-person }
`,
  })
  expect(diagnostics.map(({ rule, message, place }) => [rule, message, place?.line])).toEqual([
    ['text/placeholder', 'Nothing fills `{{ttle.nominative}}` in the lead-in of `duties`', 3],
  ])
})
