import type { Rule } from '../rule.ts'

export const roleUnknownJurisdiction: Rule = {
  id: 'role/unknown-jurisdiction',
  severity: 'error',
  summary: 'A country that the library does not have',
  reason: `The law and the form of a document come from \`locales/jurisdictions/<country>\`; a country's code is its ISO
3166 one in capitals, and Kosovo's is XK.`,
  example: {
    file: 'jd.yaml',
    from: 'organisation:',
    bad: 'jurisdiction: UK\norganisation:',
    good: 'jurisdiction: GB\norganisation:',
  },
}
