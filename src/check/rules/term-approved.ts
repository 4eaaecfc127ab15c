import { findWrongWords } from '../find-wrong-words.ts'
import { inTexts } from '../in-texts.ts'
import type { Rule } from '../rule.ts'

export const termApproved: Rule = {
  id: 'term/approved',
  severity: 'warning',
  summary: 'A forbidden term or a calque',
  reason: `One thing has one name in all documents of a language; \`terms.yaml\` of the language lists the wrong ones and
what to write instead. Two names for one officer are two officers in a dispute.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'bakes bread',
    bad: 'bakes bread for the counteragents',
    good: 'bakes bread for the clients',
  },
  check: inTexts((text) =>
    findWrongWords(text, text.language.forbidden).map(({ start, end, text: found, use }) => ({
      message: `\`${found}\` is no term of the library, expected \`${use}\``,
      place: text.at(start, end),
      expected: [use],
    })),
  ),
}
