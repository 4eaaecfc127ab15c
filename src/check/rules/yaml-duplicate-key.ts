import type { Rule } from '../rule.ts'

export const yamlDuplicateKey: Rule = {
  id: 'yaml/duplicate-key',
  severity: 'error',
  summary: 'A key that stands twice in one map',
  reason: `Of two values one would be lost without a word. The first counts until one of the two is deleted or renamed.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'category: clerk\n',
    bad: 'category: clerk\nstatus: draft\n',
    good: 'category: specialist\n',
  },
}
