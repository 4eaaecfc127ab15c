import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PhraseList, phraseOf } from '../../src/check/file-phrases.ts'
import { findPhrases, findUnless } from '../../src/check/find-phrases.ts'
import { openKnownTexts } from '../../src/check/known-texts.ts'
import { indexPhrases } from '../../src/check/phrase-index.ts'
import { phraseText } from '../../src/check/phrase-text.ts'
import { lawNames } from '../../src/survey/law-names.ts'
import { surveyLanguage } from '../../src/survey/survey-language.ts'
import { matchedBy } from '../support/phrase-pattern.ts'
import { data, shelf } from '../support/shelf.ts'

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
  ['(no~ )body', 'nobody; nowhere', ['nobody']],
  ['a[| b]', 'a b', ['a b']],
  ['a|b c', 'a, b, b c', ['a', 'b c']],
  ['Act ( Enforcement', 'the Act (Enforcement) of 2018', ['Act (Enforcement']],
  ['Act) of', 'the Act) of', ['Act) of']],
  ['no (fixed hours', 'no (fixed hours) here', ['no (fixed hours']],
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
})

/** Where every entry of every list stands in a text, found by trying them all. */
const tried = (lists: readonly PhraseList[], text: string) =>
  lists.map((list) => list.flatMap((entry) => matchedBy(phraseOf(entry), phraseText(text))))

/** Of a text that is known, no word is looked up. */
const unasked = (): never => {
  throw new Error('Somebody asked how the phrases are filed')
}

/** The same by the index. */
function lookedUp(lists: readonly PhraseList[], text: string) {
  const { matches } = indexPhrases(lists)
  const plain = phraseText(text)
  return lists.map((list) => matches(list, plain).map(({ match }) => match))
}

describe('an index finds what trying every phrase finds', () => {
  const word = fc.constantFrom(
    'a',
    'be',
    'see',
    'sees',
    'seen',
    'unseen',
    'bees',
    '35',
    '1,5',
    "o'clock",
    'call-centre',
  )
  const mark = fc.constantFrom(',', '.', '(', ')', '–', '%')
  const text = fc.array(fc.oneof({ weight: 4, arbitrary: word }, mark), { maxLength: 12 })
  const { phrase } = fc.letrec<{ phrase: string; part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(
        'a',
        'be',
        'see',
        'n',
        's',
        'un',
        ' ',
        ' ',
        ' ',
        '*',
        '#',
        '~ ',
        ',',
        '.',
        '|',
        '(',
        ')',
        '[',
        ']',
      ),
      word,
      fc
        .tuple(fc.array(tie('phrase'), { minLength: 1, maxLength: 3 }), fc.boolean())
        .map(([alternatives, isOptional]) => {
          const inner = alternatives.join('|')
          return isOptional ? `[${inner}]` : `(${inner})`
        }),
    ),
    phrase: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  }))

  test('whatever the notation makes of a phrase', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 5 }), fc.array(text, { minLength: 1 }), (list, texts) => {
        for (const words of texts.map((one) => one.join(' ')))
          expect(lookedUp([list], words)).toEqual(tried([list], words))
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  describe.each(shelf.sources.languages)('of the word lists in %s', (language) => {
    const { lists: checks, forbidden } = surveyLanguage(language, shelf)
    const names = shelf.sources.jurisdictions.map((country) => lawNames(country, language, shelf))
    const lists = [...arraysIn(checks), forbidden, ...names]
    const { matches, texts } = indexPhrases(lists)

    /** Words of clauses and of phrases, in any order: what phrases stand in, and what they nearly stand in. */
    const words = [
      ...new Set([...stringsIn(cells(language)), ...stringsIn(lists)].flatMap((text) => text.split(/[ ()|[\]*~]+/))),
    ]
    const clauses = stringsIn(cells(language))
    const stretch = fc.oneof(
      fc.constantFrom(...clauses),
      fc.constantFrom(...words),
      fc.constantFrom(...lists.flat().map(phraseOf)).map(spelledOut),
    )

    test('no phrase lacks the other half of a bracket', () => {
      const depth = (phrase: string): number => phrase.split(/[([]/).length - phrase.split(/[)\]]/).length
      expect(lists.flat().map(phraseOf).filter(depth)).toEqual([])
    })

    test('in texts of the words of the shelf', () => {
      let hits = 0
      fc.assert(
        fc.property(fc.array(stretch, { minLength: 1, maxLength: 6 }), (stretches) => {
          const text = phraseText(stretches.join(' '))
          for (const list of lists) {
            const expected = list.flatMap((entry) => matchedBy(phraseOf(entry), text))
            expect(matches(list, text).map(({ match }) => match)).toEqual(expected)
            const remembering = indexPhrases(lists, unasked, openKnownTexts(texts.learned()))
            expect(remembering.matches(list, phraseText(text.text))).toEqual(matches(list, text))
            hits += expected.length
          }
        }),
        { numRuns: 60, seed: 20261121 },
      )
      expect(hits).toBeGreaterThan(100)
    }, 60_000)
  })
})

const cells = (language: string): unknown => shelf.sources.roles.map((role) => data.cell(role, language).clauses)

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Every list of phrases, however deep it lies. */
const arraysIn = (value: unknown): readonly PhraseList[] => {
  if (Array.isArray(value)) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(arraysIn) : []
}

/** One text that a phrase matches: the first alternative of each choice, nothing of what may be missing. */
function spelledOut(phrase: string): string {
  const inner = /\(([^()[\]|]*)(?:\|[^()[\]]*)?\)|\[[^()[\]]*\]/
  const simpler = phrase.replace(inner, '$1')
  return simpler === phrase ? phrase.replace(/#/g, '7').replace(/[*~]/g, '') : spelledOut(simpler)
}
