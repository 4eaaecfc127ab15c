import { describe, expect, test } from 'vitest'
import { findWords, missingWords } from '../../src/resolve/find-words.ts'
import type { Item } from '../../src/resolve/item.ts'
import { faultyText } from './loaded-text.ts'
import { itemOf } from './sample-item.ts'
import { type Texts, wordingsOf } from './sample-wordings.ts'
import { spoken } from './spoken.ts'

const says = (words: string): string => `clauses:\n  duties:\n    bake: ${words}\n`
const everywhere: Texts = {
  jurisdictionCell: says('the country’s'),
  cells: { baker: says('the role’s'), craftsman: says('the parent’s') },
  library: says('the library’s'),
}
const { jurisdictionCell: _country, ...noCountry } = everywhere
const parentOnly: Texts = { ...noCountry, cells: { baker: '{}', craftsman: says('the parent’s') } }
const libraryOnly: Texts = { ...noCountry, cells: { baker: undefined, craftsman: '{}' } }

const bake = itemOf('duties.bake')
const shared = itemOf('duties.bake', { origin: 'library' })

test.each<[string, Item, Texts, string | undefined]>([
  ['the country first', bake, everywhere, 'the country’s'],
  ['then the role', bake, noCountry, 'the role’s'],
  ['then its parent', bake, parentOnly, 'the parent’s'],
  ['never the library for a clause that is not its own', bake, libraryOnly, undefined],
  ['a library clause in the country’s words', shared, everywhere, 'the country’s'],
  ['in the role’s', shared, noCountry, 'the role’s'],
  ['in the parent’s', shared, parentOnly, 'the parent’s'],
  ['in the library’s', shared, libraryOnly, 'the library’s'],
  ['of another section there are none', itemOf('rights.bake'), everywhere, undefined],
])('%s', (_name, item, texts, expected) => {
  expect(findWords(item, wordingsOf(texts))?.words).toBe(expected)
})

test('words stand where they were written', () => {
  expect(findWords(bake, wordingsOf(noCountry))?.place()).toMatchObject({
    file: 'roles/baker/en.yaml',
    line: 3,
    column: 11,
  })
})

test.each(['constructor', 'valueOf', '__proto__'])('a clause called %s has no words by nature', (name) => {
  expect(findWords(itemOf(`duties.${name}`), wordingsOf(noCountry))).toBeUndefined()
})

describe('missing words are reported once, in the cell that should hold them', () => {
  const mix = itemOf('duties.mix')
  const listed = new Map([['duties', [mix]]] as const)
  const missing = (item: Item, texts: Texts) => spoken(missingWords(item, wordingsOf(texts), listed))

  test.each<[string, string, string]>([
    ['at the key of the section', says('bakes'), '2:3'],
    ['else at `clauses`', 'title: { nominative: baker }\nclauses:\n  rights: { rest: rests }\n', '2:1'],
    ['else in line 1', '# nothing yet\ntitle: { nominative: baker }\n', '1:1'],
  ])('%s', (_name, cell, place) => {
    expect(missing(mix, { cells: { baker: cell } })).toEqual([`roles/baker/en.yaml:${place} text/missing`])
  })

  test('says what to write where', () => {
    expect(missingWords(mix, wordingsOf({ cells: { baker: '{}' } }), listed)).toMatchObject([
      { message: '`duties.mix` has no words in English', help: 'Write them as `mix:` under `clauses`, `duties`' },
    ])
  })

  describe('at the words that are most likely those missing', () => {
    const heat = itemOf('duties.heat-oven')
    const near = { cells: { baker: 'clauses:\n  duties:\n    mix: mixes\n    heat-ovne: heats the oven\n' } }
    const told = (item: Item, others: readonly Item[] = [], texts: Texts = near) =>
      missingWords(item, wordingsOf(texts), new Map([[item.section, [item, ...others]]]))

    test('names both, and what to do', () => {
      expect(told(heat)).toMatchObject([
        {
          message: '`duties.heat-oven` has no words in English, and the role does not list `heat-ovne`',
          help: 'Give both one name: `heat-oven` here, or `heat-ovne` in `role.yaml`',
          place: { file: 'roles/baker/en.yaml', line: 4, column: 5 },
        },
      ])
    })

    test.each<[string, Item, readonly Item[]]>([
      ['the words of another clause', heat, [itemOf('duties.heat-ovne')]],
      ['words that are nearer to another clause', heat, [itemOf('duties.heat-ovnes')]],
      ['words that are not near', itemOf('duties.sweep'), []],
      ['words of another section', itemOf('rights.heat-oven'), []],
      ['words of a library clause', itemOf('duties.heat-oven', { origin: 'library' }), []],
    ])('not %s', (_name, item, others) => {
      const texts = { ...near, library: near.cells.baker }
      const [diagnostic, ...more] = told(item, others, texts)
      expect(more).toEqual([])
      expect(diagnostic?.message).toBe(`\`${item.id}\` has no words in English`)
    })
  })

  test.each<[string, Partial<Item>, string]>([
    ['of the role that lists the clause', { owner: 'craftsman' }, 'roles/craftsman/en.yaml'],
    ['of the library for a library clause', { origin: 'library' }, 'library.yaml'],
    ['of the country for its own clause', { origin: 'jurisdiction', owner: 'XX' }, 'jurisdictionCell.yaml'],
  ])('%s', (_name, more, file) => {
    const texts = { cells: { baker: '{}', craftsman: '{}' } }
    expect(missing(itemOf('duties.mix', more), texts)).toEqual([`${file}:1:1 text/missing`])
  })

  test('a role that nobody wrote in this language is one mistake, not one for each clause', () => {
    expect(missing(mix, { cells: { baker: undefined } })).toEqual([])
  })

  test.each(['/clauses/duties/mix', '/clauses/duties', '/clauses'])('not what follows from a fault at %s', (fault) => {
    const cell = faultyText<never>('{}', fault)
    expect(missingWords(mix, { ...wordingsOf(), cells: [{ role: 'baker', cell }] }, listed)).toEqual([])
  })
})
