import type { Rule } from '../rule.ts'

export const yamlSyntax: Rule = {
  id: 'yaml/syntax',
  severity: 'error',
  summary: 'A file that is not YAML',
  reason: `Nothing can be read from such a file, so nothing else is said about it. Indent with spaces, two for each
level; put a text that holds a colon followed by a space between quotation marks.`,
  example: { file: 'roles/baker/en.yaml', from: '    bake: bakes', bad: '\t  bake: bakes', good: '    bake: bakes' },
}
