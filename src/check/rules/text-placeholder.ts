import type { Rule } from '../rule.ts'

export const textPlaceholder: Rule = {
  id: 'text/placeholder',
  severity: 'error',
  summary: 'A placeholder that nothing fills',
  reason: `It would be printed with its braces. Words may name \`{{parameters.x}}\`, \`{{title.<form>}}\` and
\`{{clause.<section>.<id>}}\`.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: '{{parameters.loaves}}',
    bad: '{{parameters.loafs}}',
    good: '{{parameters.loaves}}',
  },
}
