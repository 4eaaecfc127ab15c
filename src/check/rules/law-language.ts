import type { Checked, CheckedCountry } from '../checked.ts'
import type { Finding, Rule } from '../rule.ts'

export const lawLanguage: Rule = {
  id: 'law/language',
  severity: 'warning',
  summary: 'A country that demands its own language, and no document in it, or one in which another language prevails',
  reason: `In Ukraine and Belarus such papers are kept in the language of the state. A document in another language is
printed as a translation and has nothing to be a translation of: add the language. Where there are several texts, the
one in the language of the state has to prevail: name it as \`authoritativeLanguage\`.`,
  example: {
    file: 'jd.yaml',
    from: 'organisation:',
    bad: 'jurisdiction: UA\norganisation:',
    good: 'jurisdiction: EE\norganisation:',
  },
  check: (checked) => [...checked.countries.values()].flatMap((country) => withoutLanguage(country, checked)),
}

function withoutLanguage(country: CheckedCountry, { roles, settings }: Checked): Finding[] {
  const { languages: accepted, id, name } = country
  if (!accepted) return []
  const lacking = roles.filter(({ own, documents }) => {
    const made = documents.filter(({ jurisdiction }) => jurisdiction === id)
    return own && made.length > 0 && !made.some(({ language }) => accepted.includes(language))
  })
  const [first] = lacking
  if (!first) return []
  const demanded = accepted.map((code) => `\`${code}\``).join(' or ')
  const named = lacking.map((role) => `\`${role.id}\``).join(', ')
  const message = `${name} demands such a paper in ${demanded}, and nothing is made there in that language for ${named}`
  return [{ message, place: settings.jurisdiction ?? first.placeOf('/languages'), expected: accepted }]
}
