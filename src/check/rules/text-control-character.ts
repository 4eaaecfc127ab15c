import type { Rule } from '../rule.ts'

export const textControlCharacter: Rule = {
  id: 'text/control-character',
  severity: 'error',
  summary: 'An invisible character that no document may hold',
  reason: `It comes along when text is copied from a PDF, and Word refuses to open a file that holds it.`,
  example: { file: 'roles/baker/en.yaml', from: 'orders flour', bad: 'orders\u0007 flour', good: 'orders flour' },
}
