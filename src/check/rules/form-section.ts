import type { Rule } from '../rule.ts'
import { sectionsOf } from '../sections-of.ts'

export const formSection: Rule = {
  id: 'form/section',
  severity: 'warning',
  summary: 'A section without clauses that the country demands',
  reason: `By law or settled custom a job description of the country cannot do without it (\`demands\` in
\`jurisdiction.yaml\`): an employee whose duties or rights are not written down cannot be held to them.`,
  example: {
    file: 'roles/confectioner/role.yaml',
    from: 'requirements: { education: vocational }\n',
    bad: '',
    good: 'requirements: { education: higher }\n',
  },
  check: ({ roles, countries }) =>
    roles
      .filter(({ own }) => own)
      .flatMap((role) => {
        const present = sectionsOf(role)
        const jurisdictions = [...new Set(role.documents.map(({ jurisdiction }) => jurisdiction))]
        const demanded = jurisdictions.flatMap((id) =>
          (countries.get(id)?.demands ?? []).map((section) => ({ section, country: countries.get(id)?.name ?? id })),
        )
        const missing = [...new Set(demanded.map(({ section }) => section))].filter((section) => !present.has(section))
        return missing.map((section) => {
          const by = demanded.filter((one) => one.section === section).map(({ country }) => country)
          return {
            message: `The role has no ${section}, which a job description must have in ${by.join(', ')}`,
            place: role.placeOf(`/sections/${section}`),
          }
        })
      }),
}
