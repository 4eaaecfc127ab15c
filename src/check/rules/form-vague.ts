import { findUnless } from '../find-phrases.ts'
import { inTexts } from '../in-texts.ts'
import type { Rule } from '../rule.ts'

export const formVague: Rule = {
  id: 'form/vague',
  severity: 'warning',
  summary: 'A duty without a bound, such as "other tasks"',
  reason: `An employer may not demand work outside the agreed job function; a duty to do whatever is asked is void or
reads as a threat. Bind it: to the position, to the competence, to the contract.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'orders flour',
    bad: 'orders flour and performs other tasks',
    good: 'orders flour and performs other tasks within the scope of the position',
  },
  check: inTexts((text) => {
    if (text.kind !== 'clause' || text.section !== 'duties') return []
    return findUnless(text, text.language.lists.vague).map(({ start, end, text: found }) => ({
      message: `\`${found}\` obliges without a bound`,
      place: text.at(start, end),
      help: 'Say within what: the position, the competence, the employment contract',
    }))
  }),
}
