import type { Rule } from '../rule.ts'

export const textControlCharacter: Rule = {
  id: 'text/control-character',
  severity: 'error',
  summary: 'An invisible character that no document may hold',
  reason: `It comes along when text is copied from a PDF, and Word refuses to open a file that holds it. Others, such as
U+202E, show the words behind them in another order than they are written in, so that a reader signs something else.`,
  example: { file: 'roles/baker/en.yaml', from: 'orders flour', bad: 'orders\u0007 flour', good: 'orders flour' },
}
