import { isInForce } from '../../model/is-in-force.ts'
import type { CheckedCountry } from '../checked.ts'
import type { Finding, Rule } from '../rule.ts'

export const lawExpired: Rule = {
  id: 'law/expired',
  severity: 'error',
  summary: 'A statute that is not in force on the day',
  reason: `A clause rests on a statute that was repealed, or is not yet in force, on the day of the role's version or on
the day of \`--date\` (today, unless it is given). Name the statute that took its place in \`topics\` of the country.`,
  example: {
    file: 'locales/jurisdictions/GB/jurisdiction.yaml',
    bad: 'statutes:\n  hsw: { validTo: 2025-12-31 }\n',
    good: 'statutes:\n  hsw: { validTo: 2099-12-31 }\n',
  },
  check: ({ countries, date }) => [...countries.values()].flatMap((country) => expired(country, date)),
}

function expired({ cited, statutes, placeOf }: CheckedCountry, date: string): Finding[] {
  return [...cited].flatMap(([id, released]) => {
    const statute = statutes[id]
    const day = [date, ...released].find((one) => statute && !isInForce(statute, one))
    if (!statute || day === undefined) return []
    const message = `Clauses rest on ${statute.title}, which is not in force on ${day}`
    return [{ message, place: placeOf(`/statutes/${id}`) }]
  })
}
