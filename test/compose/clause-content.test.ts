import { describe, expect, test } from 'vitest'
import { clauseContent, clauseEnds } from '../../src/compose/clause-content.ts'
import { plainText } from '../../src/model/plain-text.ts'
import type { ResolvedClause } from '../../src/model/resolved-role.ts'
import { clauseOf, sampleRole } from './sample-role.ts'

const numbers = new Map([['rights.rest', '2.1']])
const content = (more: Partial<ResolvedClause>, last = false) =>
  clauseContent(
    clauseOf('duties.bake', { words: [{ type: 'words', text: 'bakes' }], ...more }),
    last,
    numbers,
    sampleRole.language,
  )

describe('the mark after a clause', () => {
  test.each([
    ['between items', {}, false, 'bakes;'],
    ['after the last item', {}, true, 'bakes.'],
    ['after a sentence', { sentence: true }, false, 'bakes!'],
    ['after the last sentence', { sentence: true }, true, 'bakes!'],
  ])('%s', (_name, more, last, expected) => {
    expect(content(more, last)).toEqual([{ type: 'text', text: expected }])
  })

  test('a language may use none', () => {
    const language = { ...sampleRole.language, punctuation: { between: '', last: '', sentence: '' } }
    expect(clauseContent(clauseOf('duties.bake'), true, numbers, language)).toEqual([
      { type: 'text', text: 'duties.bake' },
    ])
  })
})

describe('the citation', () => {
  test('stands before the mark, joined with the words where the language is one', () => {
    expect(content({ citation: [{ type: 'text', text: '(Act, s 1)' }] })).toEqual([
      { type: 'text', text: 'bakes (Act, s 1);' },
    ])
  })

  test('keeps the language of its original title', () => {
    const citation = [
      { type: 'text', text: '(' },
      { type: 'text', text: 'Act – ' },
      { type: 'text', text: 'Seadus', tag: 'et-EE' },
      { type: 'text', text: ', § 1', tag: 'et-EE' },
      { type: 'text', text: ')' },
    ] as const
    expect(content({ citation })).toEqual([
      { type: 'text', text: 'bakes (Act – ' },
      { type: 'text', text: 'Seadus, § 1', tag: 'et-EE' },
      { type: 'text', text: ');' },
    ])
  })
})

test('a reference becomes the number of its clause', () => {
  const words = [
    { type: 'words', text: 'unless ' },
    { type: 'reference', clause: 'rights.rest' },
    { type: 'words', text: ' applies' },
  ] as const
  expect(content({ words })).toEqual([
    { type: 'text', text: 'unless ' },
    { type: 'reference', clause: 'rights.rest', text: '2.1' },
    { type: 'text', text: ' applies;' },
  ])
})

describe('the seams between words, citation and mark', () => {
  const legal = (more: Partial<ResolvedClause>) => {
    const clause = clauseOf('duties.bake', { words: [{ type: 'words', text: 'bakes' }], ...more })
    const ends = clauseEnds(clause, numbers)
    const text = plainText(clauseContent(clause, false, numbers, sampleRole.language))
    return {
      words: text.slice(0, ends.words),
      citation: text.slice(ends.words, ends.citation),
      mark: text.slice(ends.citation),
      statutes: ends.statutes.map(({ statute, from, to }) => [statute, text.slice(from, to)]),
    }
  }

  test('without a citation only the mark follows', () => {
    expect(legal({})).toEqual({ words: 'bakes', citation: '', mark: ';', statutes: [] })
  })

  test('each statute with its original title, without brackets and what separates them', () => {
    const citation = [
      { type: 'text', text: '(' },
      { type: 'text', text: 'Act, s 1 – ', statute: 'act' },
      { type: 'text', text: 'Seadus, § 1', tag: 'et-EE', statute: 'act' },
      { type: 'text', text: '; ' },
      { type: 'text', text: 'Code', statute: 'code' },
      { type: 'text', text: ')' },
    ] as const
    const statutes = [
      ['act', 'Act, s 1 – Seadus, § 1'],
      ['code', 'Code'],
    ]
    expect(legal({ citation })).toEqual({
      words: 'bakes',
      citation: ' (Act, s 1 – Seadus, § 1; Code)',
      mark: ';',
      statutes,
    })
  })

  test('a reference counts with the number it prints', () => {
    const words = [
      { type: 'words', text: 'see ' },
      { type: 'reference', clause: 'rights.rest' },
    ] as const
    expect(legal({ words })).toMatchObject({ words: 'see 2.1', mark: ';' })
  })
})
