import type { Rule } from '../rule.ts'

export const roleUnknownPosition: Rule = {
  id: 'role/unknown-position',
  severity: 'error',
  summary: 'A superior, substitute or authority that no language has words for',
  reason: `Positions are named by id, because a sentence needs them in another case form in each language. The ids and
their words stand in \`locales/languages/<language>/positions.yaml\`; a company adds its own there.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'reportsTo: [managing-director]',
    bad: 'reportsTo: [managing-directer]',
    good: 'reportsTo: [managing-director]',
  },
}
