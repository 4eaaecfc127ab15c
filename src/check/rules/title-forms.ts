import type { Rule } from '../rule.ts'

export const titleForms: Rule = {
  id: 'title/forms',
  severity: 'error',
  summary: 'A title that lacks a case form which the language demands',
  reason: `Sentences need the title in several forms, and \`jd\` inflects nothing: a guessed form is a wrong one sooner
or later. \`forms\` in \`language.yaml\` says which a language needs.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: '  possessive: the baker\u2019s\n',
    bad: '',
    good: '  possessive: the baker\u2019s\n',
  },
}
