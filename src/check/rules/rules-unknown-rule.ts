import type { Rule } from '../rule.ts'

export const rulesUnknownRule: Rule = {
  id: 'rules/unknown-rule',
  severity: 'error',
  summary: 'A setting or a jd-ignore for a rule that does not exist',
  reason: `It has no effect, and its author believes that it has.`,
  example: {
    file: 'jd.yaml',
    from: 'organisation:',
    bad: 'rules: { text/lenght: error }\norganisation:',
    good: 'rules: { text/length: error }\norganisation:',
  },
}
