import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPhrases, findUnless } from '../../src/check/find-phrases.ts'
import { requiredBy } from '../../src/check/phrase-index.ts'

/** What is found of a phrase in a text, as it is written there. */
const found = (phrase: string, text: string): readonly string[] =>
  findPhrases({ text }, [phrase]).map((one) => one.text)

test.each([
  ['young', 'a Young person, not too young', ['Young', 'young']],
  ['young', 'younger, youngest', []],
  ['young*', 'younger and youngest', ['younger', 'youngest']],
  ['*haldur', 'kontohaldur', ['kontohaldur']],
  ['older than # years', 'no older than 35 years', ['older than 35 years']],
  ['older than # years', 'no older than thirty years', []],
  ['#', '1,5 or 3', ['1,5', '3']],
  ['#-aastane', '35-aastane töötaja', ['35-aastane']],
  ['(male|female) employee*', 'female employees', ['female employees']],
  ['молод(ой|ая|ые)', 'молодая сотрудница', ['молодая']],
  ['väga [hea ]välimus', 'väga välimus, väga hea välimus', ['väga välimus', 'väga hea välimus']],
  ['within ~ competence', 'within the limits of the competence', ['within the limits of the competence']],
  ['within ~ competence', 'within one two three four five competence', []],
  ['ст. #', 'по ст. 74 кодекса', ['ст. 74']],
  ['ст. #', 'по ст.74 кодекса', ['ст.74']],
  ['(р.|років)', '35 р.', ['р.']],
  ['men(,| and) women', 'men, women', ['men, women']],
  ['men (,|–) women', 'men – women', ['men – women']],
  ["обов'язки", 'обов’язки і обовʼязки', ['обов’язки', 'обовʼязки']],
  ['call-centre', 'a call‑centre', ['call‑centre']],
  ['up to # %', 'up to 5% of pay', ['up to 5%']],
  ['a b', 'a\u00a0b', ['a\u00a0b']],
  ['end', 'the end.', ['end']],
  ['no (fixed hours', 'no (fixed hours) here', ['no (fixed hours']],
  ['fixed) (a|b]', 'fixed) (a', ['fixed) (a']],
  ['a ~ [b', 'a very [b', ['a very [b']],
])('%j in %j', (phrase, text, expected) => {
  expect(found(phrase, text)).toEqual(expected)
})

test('what lies inside of a longer stretch is not told apart', () => {
  expect(findPhrases({ text: 'a young person' }, ['young', 'young person']).map(({ text }) => text)).toEqual([
    'young person',
  ])
})

test('what makes it right anywhere in the text silences it', () => {
  const list = { phrases: ['other tasks'], unless: ['within ~ competence'] }
  expect(findUnless({ text: 'performs other tasks' }, list)).toHaveLength(1)
  expect(findUnless({ text: 'performs other tasks within the competence' }, list)).toEqual([])
})

describe('whatever a list holds', () => {
  const word = fc.stringMatching(/^[a-zäõ]{1,8}$/)

  test('a phrase of plain words is found where it stands, and nothing else is', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.array(word),
        fc.array(word),
        (phrase, before, after) => {
          const text = [...before, ...phrase, ...after].join(' ')
          const matches = findPhrases({ text }, [phrase.join(' ')])
          expect(matches.length).toBeGreaterThan(0)
          for (const match of matches) {
            expect(match.text).toBe(phrase.join(' '))
            expect(text.slice(match.start, match.end)).toBe(match.text)
          }
        },
      ),
    )
  })

  test('letters that a phrase must hold stand in all it matches', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (a, b) => {
          const phrase = `(${a.join('|')}) ${b.join(' ')}*`
          const literals = requiredBy(phrase)
          const text = `${a[0]} ${b.join(' ')}s`
          expect(literals.length === 0 || literals.some((literal) => text.includes(literal))).toBe(true)
        },
      ),
    )
  })
})
