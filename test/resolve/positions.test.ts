import { describe, expect, test } from 'vitest'
import type { Position } from '../../src/model/workspace-file.ts'
import { positionName, positionPhrase } from '../../src/resolve/positions.ts'
import { faultyText } from './loaded-text.ts'
import { wordingsOf } from './sample-wordings.ts'

const place = { file: 'role.yaml', line: 7, column: 3, endLine: 7, endColumn: 8 }
const wordings = wordingsOf()
const phrase = (...positions: readonly Position[]) => positionPhrase(positions, place, wordings)

describe('a phrase in each form that the language demands', () => {
  test.each<[string, readonly Position[], string, string]>([
    ['an id', ['mayor'], 'mayor', 'mayor’s'],
    ['two ids', ['mayor', 'chef'], 'mayor and chef', 'mayor’s and chef’s'],
    ['three ids', ['mayor', 'chef', 'mayor'], 'mayor, chef and mayor', 'mayor’s, chef’s and mayor’s'],
    ['own forms', [{ nominative: 'queen', genitive: 'queen’s' }], 'queen', 'queen’s'],
    [
      'own forms beside an id',
      ['chef', { nominative: 'queen', genitive: 'queen’s' }],
      'chef and queen',
      'chef’s and queen’s',
    ],
    ['nobody', [], '', ''],
  ])('%s', (_name, positions, nominative, genitive) => {
    expect(phrase(...positions)).toEqual({ forms: { nominative, genitive }, diagnostics: [] })
  })
})

describe('an unknown position', () => {
  test('is told where the role names it, with the one that is near', () => {
    expect(phrase('mayer').diagnostics).toEqual([
      {
        severity: 'error',
        rule: 'role/unknown-position',
        message: 'No position is called `mayer`',
        place,
        expected: ['mayor'],
        help: 'Did you mean `mayor`?',
      },
    ])
  })

  test('with all that there are where none is near', () => {
    expect(phrase('astronaut').diagnostics).toMatchObject([{ expected: ['mayor', 'chef'] }])
  })

  test.each(['constructor', '__proto__', 'toString'])('%s is one', (id) => {
    expect(phrase(id).diagnostics).toMatchObject([{ rule: 'role/unknown-position' }])
  })

  test('is not told where its own forms were found faulty', () => {
    const positions = faultyText<never>('chef: { nominative: chef }\n', '/mayor')
    expect(positionPhrase(['mayor'], place, { ...wordings, positions }).diagnostics).toEqual([])
  })
})

test.each<[string, Position, readonly string[]]>([
  ['by form, and one is missing', { nominative: 'queen' }, ['genitive']],
  ['by language, which gives the bare name alone', { en: 'queen', et: 'kuninganna' }, ['genitive']],
  ['in other languages only', { et: 'kuninganna' }, ['nominative', 'genitive']],
])('a company’s own words %s: told once, with the missing forms', (_name, position, missing) => {
  expect(phrase(position).diagnostics).toMatchObject([{ rule: 'title/forms', place, expected: missing }])
})

test.each<[string, Position, string | undefined]>([
  ['of an id', 'mayor', 'mayor'],
  ['by form', { nominative: 'queen', genitive: 'queen’s' }, 'queen'],
  ['by language', { en: 'queen', et: 'kuninganna' }, 'queen'],
  ['in another language', { et: 'kuninganna' }, undefined],
  ['of an unknown id', 'astronaut', undefined],
])('the bare name %s', (_name, position, expected) => {
  expect(positionName(position, wordings)).toBe(expected)
})
