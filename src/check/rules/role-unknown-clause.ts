import type { Rule } from '../rule.ts'

export const roleUnknownClause: Rule = {
  id: 'role/unknown-clause',
  severity: 'error',
  summary: 'A clause that is named and does not exist',
  reason: `A role takes a clause from the library as \`common.<section>.<id>\`, and clauses refer to one another by id
(\`requires\`, \`after\`, \`remove\`, \`{{clause.x}}\`). A name that leads nowhere would leave a gap in the document.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'common.duties.observe-safety',
    bad: 'common.duties.observe-safty',
    good: 'common.duties.observe-safety',
  },
}
