import type { Rule } from '../rule.ts'

export const textMissing: Rule = {
  id: 'text/missing',
  severity: 'error',
  summary: 'A clause, a group or a title without words in one of the languages of the role',
  reason: `A duty that one language lacks does not bind the employee who signs in that language. Write it in the cell of
the language, or take the language from \`languages\`. A \`…\` alone says that the words are still to be written; they count
as missing too.`,
  example: { file: 'roles/confectioner/sv.yaml', from: '    bake: baka', bad: '    bak: baka', good: '    bake: baka' },
}
