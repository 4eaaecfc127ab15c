import { findPhrases } from '../find-phrases.ts'
import { inTexts } from '../in-texts.ts'
import type { Rule } from '../rule.ts'

export const textPerson: Rule = {
  id: 'text/person',
  severity: 'warning',
  summary: 'Words that address the reader',
  reason: `A job description speaks of the position in the third person; "you" and "your" come from advertisements.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'orders flour',
    bad: 'orders flour for your oven',
    good: 'orders flour for the oven',
  },
  check: inTexts((text) => {
    if (text.kind !== 'clause') return []
    return findPhrases(text, text.language.lists.person).map(({ start, end, text: found }) => ({
      message: `\`${found}\` addresses the reader, expected the third person`,
      place: text.at(start, end),
    }))
  }),
}
