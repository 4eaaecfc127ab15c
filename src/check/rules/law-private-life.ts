import { findUnless } from '../find-phrases.ts'
import { inTexts } from '../in-texts.ts'
import type { Rule } from '../rule.ts'

export const lawPrivateLife: Rule = {
  id: 'law/private-life',
  severity: 'warning',
  summary: 'A demand on the private life or the freedom of the employee',
  reason: `Searches, hobbies, private accounts or a ban on leaving the workplace interfere with rights that a job
description cannot take away. What security or safety really needs has its own lawful procedure; refer to that.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'orders flour',
    bad: 'orders flour and allows personal belongings to be searched',
    good: 'orders flour and keeps it in the locked store',
  },
  check: inTexts((text) => {
    if (text.kind !== 'clause') return []
    return findUnless(text, text.language.lists.privateLife).map(({ start, end, text: found }) => ({
      message: `\`${found}\` reaches into the private life of the employee`,
      place: text.at(start, end),
      help: 'Leave it out, or refer to the lawful procedure that governs it',
    }))
  }),
}
