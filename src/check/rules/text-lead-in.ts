import { findPhrases } from '../find-phrases.ts'
import { inTexts } from '../in-texts.ts'
import type { Rule } from '../rule.ts'

export const textLeadIn: Rule = {
  id: 'text/lead-in',
  severity: 'warning',
  summary: 'An item whose form does not fit the line that it completes',
  reason: `The items of a section complete its lead-in to one sentence ("The baker has the right to:" + "order goods").
\`leadIns\` in \`words.yaml\` says which form a section takes; the lists of the language say how such an item cannot
begin. Not every wrong form can be seen from its beginning: read the items aloud after their lead-in.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'order-goods: order',
    bad: 'order-goods: orders',
    good: 'order-goods: order',
  },
  check: inTexts((text) => {
    const { form } = text
    const list = form === undefined ? undefined : text.language.lists.leadIns[form]
    if (text.kind !== 'clause' || !list || isSentence(text.text)) return []
    const isFirst = ({ start }: { readonly start: number }): boolean => start === 0
    const wrong = findPhrases(text, list.never).find(isFirst)
    if (!wrong || findPhrases(text, list.unless ?? []).some(isFirst)) return []
    const message = `\`${wrong.text}\` does not fit the lead-in of ${text.section}, which takes items in the form \`${form}\``
    return [{ message, place: text.at(wrong.start, wrong.end) }]
  }),
}

/** A clause that begins with a capital stands alone. */
const isSentence = (text: string): boolean => /^\p{Lu}/u.test(text)
