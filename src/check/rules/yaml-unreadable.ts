import type { Rule } from '../rule.ts'

export const yamlUnreadable: Rule = {
  id: 'yaml/unreadable',
  severity: 'error',
  summary: 'A file that is there and cannot be read',
  reason: `The system refuses it, or it is a link that leads out of the workspace: what lies outside was never meant to be
published.`,
  example: { file: 'jd.yaml', bad: '-> /etc/hostname', good: 'organisation: { name: The Old Bakery Ltd }\n' },
}
