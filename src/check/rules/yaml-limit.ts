import type { Rule } from '../rule.ts'

export const yamlLimit: Rule = {
  id: 'yaml/limit',
  severity: 'error',
  summary: 'A file too large, too deep or with aliases that unfold without end',
  reason: `A role has a few hundred lines. A file of more than 1 MiB, nested deeper than 32 levels or of more than
50 000 values is a mistake or an attack, and is not read.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'category: clerk',
    bad: `category: ${'['.repeat(40)}clerk${']'.repeat(40)}`,
    good: 'category: specialist',
  },
}
