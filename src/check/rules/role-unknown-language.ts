import type { Rule } from '../rule.ts'

export const roleUnknownLanguage: Rule = {
  id: 'role/unknown-language',
  severity: 'error',
  summary: 'A language that the library does not have',
  reason: `A language is a folder of files, \`locales/languages/<language>\`; without it there are no headings, no lead-ins
and no forms.`,
  example: {
    file: 'roles/baker/role.yaml',
    from: 'languages: [en]',
    bad: 'languages: [en, de]',
    good: 'languages: [en]',
  },
}
