import { inTexts } from '../in-texts.ts'
import type { Rule } from '../rule.ts'

export const textNumber: Rule = {
  id: 'text/number',
  severity: 'warning',
  summary: 'A number of a clause written into its words',
  reason: `Numbers are computed: a written one is wrong as soon as a clause is added before it. Refer to another clause as
\`{{clause.duties.x}}\`, which becomes a live reference in Word.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'orders flour',
    bad: '3.2. orders flour',
    good: 'orders flour',
  },
  check: inTexts(({ kind, text, at }) => {
    const found =
      kind === 'clause' ? /^\s*(?:\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|[ivxIVX]+[.)]|[a-z]\))\s+/.exec(text) : null
    if (!found) return []
    const message = `The words begin with the number \`${found[0].trim()}\`, and jd numbers clauses itself`
    return [{ message, place: at(found.index, found[0].length) }]
  }),
}
