import { expect, test } from 'vitest'
import type { Checked, WrittenText } from '../../src/check/checked.ts'
import { lawDiscrimination } from '../../src/check/rules/law-discrimination.ts'
import { surveyCountry } from '../../src/survey/survey-country.ts'
import { surveyLanguage } from '../../src/survey/survey-language.ts'
import { shelf } from '../support/shelf.ts'

/** What the rule says of a duty. */
function saidOf(text: string, language: string, jurisdiction: string): readonly string[] {
  const place = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 }
  const written: WrittenText = {
    kind: 'clause',
    language: surveyLanguage(language, shelf),
    text,
    place,
    at: () => place,
    clause: 'duties.x',
    section: 'duties',
    usedIn: [surveyCountry(jurisdiction, [language], [], shelf)],
  }
  const checked = { texts: [written] } as unknown as Checked
  return (lawDiscrimination.check?.(checked) ?? []).map(({ message }) => message)
}

/** Whom a duty says to recruit is a criterion for a post, also where the same sentence speaks of training. */
const unlawful = {
  en: [
    'recruits mainly women for the tills',
    'hires mostly men for the warehouse',
    'recruits staff for the tills, mainly women',
    'selects primarily female applicants',
    'recruits and trains young staff',
  ],
  et: [
    'värbab peamiselt naisi kassadesse',
    'võtab lattu tööle eelkõige mehi',
    'valib kassapidajateks peamiselt naisi',
    'värbab ja koolitab noori töötajaid',
    'värbab kassadesse noori',
  ],
  ru: [
    'набирает в основном женщин на кассы',
    'принимает на работу главным образом мужчин',
    'подбирает на кассы прежде всего женщин',
    'набирает и обучает молодых сотрудников',
  ],
  uk: [
    'набирає переважно жінок на каси',
    'добирає на каси насамперед жінок',
    'приймає на роботу здебільшого чоловіків',
    'набирає та навчає молодих працівників',
    'добирає молодих працівників',
  ],
  sv: [
    'rekryterar främst kvinnor till kassorna',
    'anställer huvudsakligen män till lagret',
    'rekryterar och utbildar unga medarbetare',
  ],
  sq: ['rekruton kryesisht gra për arkat', 'punëson kryesisht burra në depo'],
}

/** Whom a duty says to train or to advise is none. */
const lawful = {
  en: [
    'advises customers, mainly women, on skin care',
    'trains young staff',
    'recruits men and women alike',
    'recruits mainly through the employment agency',
    'recruits and trains staff and advises young customers',
  ],
  et: [
    'koolitab noori töötajaid',
    'juhendab noori',
    'nõustab peamiselt naisi nahahoolduse alal',
    'värbab töötajaid peamiselt töötukassa kaudu',
    'otsib ja valib kaupu noortele',
  ],
  ru: [
    'консультирует в основном женщин по уходу за кожей',
    'обучает молодых сотрудников',
    'подбирает женскую обувь по просьбе покупателей',
    'подбирает одежду для женщин и мужчин',
    'подбирает обувь прежде всего для женщин',
  ],
  uk: [
    'консультує переважно жінок з догляду за шкірою',
    'навчає молодих працівників',
    'підбирає взуття для жінок',
    'добирає одяг насамперед для молоді',
  ],
  sv: [
    'ger råd främst till kvinnor om hudvård',
    'utbildar unga medarbetare',
    'rekryterar både kvinnor och män',
    'väljer ut kläder för kvinnor',
  ],
  sq: ['këshillon kryesisht gra për kujdesin e lëkurës', 'trajnon punonjësit e rinj'],
}

const countries = { en: 'GB', et: 'EE', ru: 'RU', uk: 'UA', sv: 'SE', sq: 'XK' }

const rows = (duties: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(duties).flatMap(([language, texts]) => texts.map((text): [string, string] => [language, text]))

test.each(rows(unlawful))('%s: «%s» is found', (language, text) => {
  expect(saidOf(text, language, countries[language as keyof typeof countries])).not.toEqual([])
})

test.each(rows(lawful))('%s: «%s» raises no alarm', (language, text) => {
  expect(saidOf(text, language, countries[language as keyof typeof countries])).toEqual([])
})
