import { inTexts } from '../in-texts.ts'
import type { Rule } from '../rule.ts'

/** Characters; the longest clause of the library has 345. */
const longest = 400

export const textLength: Rule = {
  id: 'text/length',
  severity: 'warning',
  summary: 'A clause too long to be one statement',
  reason: `A clause of more than ${longest} characters holds several duties. Nobody can say later which of them was
broken, and a change of one makes all of them new. Write one clause for each.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'order-flour: orders flour',
    bad: `order-flour: orders flour${', and counts what is left of it in the store'.repeat(9)}`,
    good: 'order-flour: orders flour and counts what is left of it',
  },
  check: inTexts(({ kind, text, clause, place }) =>
    kind === 'clause' && text.length > longest
      ? [{ message: `\`${clause}\` has ${text.length} characters, expected at most ${longest}`, place }]
      : [],
  ),
}
