import type { Rule } from '../rule.ts'

export const roleCycle: Rule = {
  id: 'role/cycle',
  severity: 'error',
  summary: 'Roles that extend one another in a circle',
  reason: `No role of the circle has anything to begin with. Take \`extends\` out of the one that all others rest on.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'category: clerk\n',
    bad: 'category: clerk\nextends: baker\n',
    good: 'category: specialist\n',
  },
}
