import type { CheckedCountry } from '../checked.ts'
import type { Finding, Rule } from '../rule.ts'

export const lawUnchecked: Rule = {
  id: 'law/unchecked',
  severity: 'note',
  summary: 'A cited statute that nobody looked up for twelve months',
  reason: `Articles move and statutes are replaced every year. \`checkedOn\` of a statute says when somebody last looked
whether it is in force; \`--date\` sets the day from which the twelve months are counted (today, unless it is given).`,
  example: {
    file: 'locales/jurisdictions/GB/jurisdiction.yaml',
    bad: 'statutes:\n  hsw: { checkedOn: 2024-01-31 }\n',
    good: 'statutes:\n  hsw: { checkedOn: 2026-01-31 }\n',
  },
  check: ({ countries, date }) => [...countries.values()].flatMap((country) => unchecked(country, date)),
}

const unchecked = ({ cited, statutes, placeOf, name }: CheckedCountry, date: string): Finding[] =>
  [...cited.keys()].flatMap((id) => {
    const { checkedOn, title } = statutes[id] ?? {}
    if (checkedOn === undefined || addYear(checkedOn) >= date) return []
    const message = `${title ?? id} was last looked up on ${checkedOn}, more than twelve months before ${date}`
    return [
      {
        message,
        place: placeOf(`/statutes/${id}/checkedOn`),
        help: `Look whether it is in force in ${name}, and write the day`,
      },
    ]
  })

/** The same day of the next year, as text: dates of ISO 8601 sort by it. */
const addYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
