import { confirmationOf } from '../confirmation-of.ts'
import type { Finding, Rule } from '../rule.ts'
import { eachTranslation, type Translation } from '../translations.ts'

export const textUnconfirmed: Rule = {
  id: 'text/unconfirmed',
  severity: 'note',
  summary: 'A translation that nobody ever confirmed',
  reason: `Without a record nobody can tell later that the source words changed. When a person has read the translation
against its source, \`jd confirm\` writes the record.`,
  example: {
    file: 'roles/confectioner/confirmed.json',
    from: '"duties.bake": {',
    bad: '"duties.bakes": {',
    good: '"duties.bake": {',
  }