import type { Rule } from '../rule.ts'

export const rulesIgnoreReason: Rule = {
  id: 'rules/ignore-reason',
  severity: 'error',
  summary: 'A jd-ignore without a reason',
  reason: `\`# jd-ignore <rule>: <reason>\` silences one finding on the next line. The reason is what an auditor, or the
author a year later, needs; without one nothing is silenced.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: '    order-flour: orders flour',
    bad: '    # jd-ignore text/number\n    order-flour: orders flour',
    good: '    # jd-ignore text/number: the number belongs to the name of the flour\n    order-flour: 1. orders flour',
  },
}
