import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Checked, WrittenText } from '../../src/check/checked.ts'
import { lawDiscrimination } from '../../src/check/rules/law-discrimination.ts'
import { lawLiability } from '../../src/check/rules/law-liability.ts'
import type { Section } from '../../src/model/section.ts'
import { surveyCountry } from '../../src/survey/survey-country.ts'
import { surveyLanguage } from '../../src/survey/survey-language.ts'
import { shelf } from '../support/shelf.ts'

/**
 * A clause that a reader wrote who did not know the word lists, and whether the law of the country allows it. Two sets
 * for each language: the second was written after the lists had been mended by the first.
 */
interface Reading {
  readonly set: 1 | 2
  readonly rule: 'law/discrimination' | 'law/liability'
  readonly jurisdiction: string
  readonly section: Section
  readonly lawful: boolean
  readonly text: string
}

const readingsIn = (language: string): readonly Reading[] =>
  readdirSync('test/check/readers')
    .filter((name) => name.startsWith(`${language}.`))
    .sort()
    .flatMap((name) => parse(readFileSync(`test/check/readers/${name}`, 'utf8')) as readonly Reading[])

const ruleOf = { [lawDiscrimination.id]: lawDiscrimination, [lawLiability.id]: lawLiability }

/** What the rule says of the clause, as if it stood in a role made under the law of the country. */
function foundIn({ rule, jurisdiction, section, text }: Reading, language: string): readonly string[] {
  const place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }
  const written: WrittenText = {
    kind: 'clause',
    language: surveyLanguage(language, shelf),
    text,
    place,
    at: () => place,
    clause: `${section}.x`,
    section,
    usedIn: [surveyCountry(jurisdiction, [language], [], shelf)],
  }
  return (ruleOf[rule]?.check?.({ texts: [written] } as unknown as Checked) ?? []).map(({ message }) => message)
}

/** How many of a hundred unlawful clauses must be found. */
const atLeast = 90

describe.each(shelf.sources.languages)('clauses written by readers in %s', (language) => {
  const readings = readingsIn(language)

  describe.each(['law/discrimination', 'law/liability'])('%s', (rule) => {
    const own = readings.filter((reading) => reading.rule === rule)
    const lawful = own.filter((reading) => reading.lawful)
    const unlawful = own.filter((reading) => !reading.lawful)

    test('there are enough of both kinds', () => {
      expect(lawful.length).toBeGreaterThanOrEqual(20)
      expect(unlawful.length).toBeGreaterThanOrEqual(20)
    })

    test('no lawful clause raises an alarm, however suspicious it looks', () => {
      const alarms = lawful.flatMap((reading) => foundIn(reading, language).map((said) => `${reading.text}: ${said}`))
      expect(alarms).toEqual([])
    })

    test(`at least ${atLeast} of a hundred unlawful ones are found`, () => {
      const missed = unlawful.filter((reading) => foundIn(reading, language).length === 0).map(({ text }) => text)
      expect(missed.slice(Math.floor((unlawful.length * (100 - atLeast)) / 100))).toEqual([])
    })
  })
})
