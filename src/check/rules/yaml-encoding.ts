import type { Rule } from '../rule.ts'

export const yamlEncoding: Rule = {
  id: 'yaml/encoding',
  severity: 'error',
  summary: 'A file that is not UTF-8',
  reason: `In another encoding the letters of five of the six languages would be printed as other letters. Save the file
as UTF-8; a byte order mark does no harm.`,
  example: { file: 'roles/confectioner/sv.yaml', from: '# yaml', bad: '\u0000#\u0000 yaml', good: '# yaml' },
}
