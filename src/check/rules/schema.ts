import type { Rule } from '../rule.ts'

export const schema: Rule = {
  id: 'schema',
  severity: 'error',
  summary: 'A value of a wrong shape, or a key that nobody knows',
  reason: `Each kind of file has a JSON Schema (\`jd schema role\`). What does not fit it would be ignored in silence, and a
duty would be missing in the document. The editor shows the same as you type.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'substitutedBy:',
    bad: 'substitudedBy:',
    good: 'substitutedBy:',
  },
}
