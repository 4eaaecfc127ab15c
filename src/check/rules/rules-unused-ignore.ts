import type { Rule } from '../rule.ts'

export const rulesUnusedIgnore: Rule = {
  id: 'rules/unused-ignore',
  severity: 'warning',
  summary: 'A jd-ignore that silences nothing',
  reason: `What it silenced was mended, or the line moved. Left in place it would hide the next finding there.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: '    order-flour: orders flour',
    bad: '    # jd-ignore text/length: one sentence of the old contract\n    order-flour: orders flour',
    good: '    order-flour: orders flour',
  },
}
