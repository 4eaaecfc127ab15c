import type { WrittenText } from '../checked.ts'
import { findWrongWords } from '../find-phrases.ts'
import { inTexts } from '../in-texts.ts'
import type { Finding, Rule } from '../rule.ts'

export const termApproved: Rule = {
  id: 'term/approved',
  severity: 'warning',
  summary: 'A forbidden term or a calque',
  reason: `One thing has one name in all documents of a language; \`terms.yaml\` of the language lists the wrong ones and
what to write instead. Two names for one officer are two officers in a dispute.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'bakes bread',
    bad: 'bakes bread for the structural units',
    good: 'bakes bread for the organisational units',
  },
  check: inTexts((text) =>
    // A position is the name of another officer, for whom the word may be the right one.
    text.kind === 'position' ? [] : wrongTerms(text),
  ),
}

const wrongTerms = (text: WrittenText): Finding[] =>
  findWrongWords(text, text.language.forbidden).map(({ start, end, text: found, use }) => ({
    message: `\`${found}\` is no term of the library, expected \`${use}\``,
    place: text.at(start, end),
    expected: [use],
  }))
