import type { Rule } from '../rule.ts'

export const roleUnknownParent: Rule = {
  id: 'role/unknown-parent',
  severity: 'error',
  summary: 'A role that extends one that does not exist',
  reason: `Everything it would inherit is missing then. \`jd list\` names the roles there are.`,
  example: {
    file: 'roles/pastry-cook/role.yaml',
    bad: 'id: pastry-cook\nversion: 1.0.0\nreleased: 2026-11-21\nextends: bakker\n',
    good: 'id: pastry-cook\nversion: 1.0.0\nreleased: 2026-11-21\nextends: baker\n',
  },
}
