import type { Rule } from '../rule.ts'

export const roleDuplicateClause: Rule = {
  id: 'role/duplicate-clause',
  severity: 'error',
  summary: 'A clause listed twice',
  reason: `A clause id is unique in the role and keeps its meaning for ever: documents, redlines and signatures point to
it. Delete one of the two, or give the second its own id and words.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: '    - bake\n',
    bad: '    - bake\n    - bake\n',
    good: '    - bake\n',
  },
}
