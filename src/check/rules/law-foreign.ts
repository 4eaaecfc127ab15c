import type { Checked, CheckedCountry, WrittenText } from '../checked.ts'
import { findPhrases } from '../find-phrases.ts'
import type { Finding, Rule } from '../rule.ts'

export const lawForeign: Rule = {
  id: 'law/foreign',
  severity: 'error',
  summary: 'A statute of another country',
  reason: `A Russian code in an Estonian paper binds nobody and shows that the text was copied. Law never stands in the
words of a clause: name a topic (\`law: [material-liability]\`), and each country cites its own statute.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'orders flour',
    bad: 'orders flour as the Labour Code of the Russian Federation demands',
    good: 'orders flour as the law demands',
  },
  check: (checked) => checked.texts.flatMap((text) => foreignLaws(text, checked)),
}

function foreignLaws(text: WrittenText, { countries }: Checked): Finding[] {
  const own = text.jurisdiction ? [text.jurisdiction] : text.usedIn.map(({ id }) => id)
  if (text.kind === 'frame' || text.kind === 'label' || own.length === 0) return []
  const foreign = [...countries.values()]
    .filter(({ id }) => !own.includes(id) || own.length > 1)
    .flatMap((country) => findPhrases(text, namesIn(country, text)).map((found) => ({ country, ...found })))
  if (foreign.length === 0) return []
  const home = own.flatMap((id) => findPhrases(text, namesIn(countries.get(id), text)))
  return foreign
    .filter(
      ({ country, start, end }) =>
        own.includes(country.id) || !home.some((name) => name.start <= start && end <= name.end),
    )
    .map(({ country, start, end, text: found }) => ({
      message: `\`${found}\` is law of ${country.name}, and the document is for ${others(own, country, countries)}`,
      place: text.at(start, end),
      help: 'Name a topic of law at the clause in role.yaml; each country cites its own statute',
    }))
}

const none: readonly string[] = []

const namesIn = (country: CheckedCountry | undefined, { language }: WrittenText): readonly string[] =>
  country?.names.get(language.id) ?? none

/** The countries in which the law is foreign. */
const others = (own: readonly string[], { id }: CheckedCountry, countries: Checked['countries']): string =>
  own
    .filter((one) => one !== id)
    .map((one) => countries.get(one)?.name ?? one)
    .join(', ')
