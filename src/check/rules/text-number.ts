import type { WrittenText } from '../checked.ts'
import { inTexts } from '../in-texts.ts'
import type { Finding, Rule } from '../rule.ts'

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
  check: inTexts((text) => (text.kind === 'clause' ? [...leading(text), ...referring(text)] : [])),
}

function leading({ text, at }: WrittenText): Finding[] {
  const found = /^\s*(?:\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+|[ivxIVX]+[.)]|[a-z]\))\s+/.exec(text)
  if (!found) return []
  const message = `The words begin with the number \`${found[0].trim()}\`, and jd numbers clauses itself`
  return [{ message, place: at(found.index, found[0].length) }]
}

/** Where the decimal mark is a comma, `4.7` is a clause; two digits on both sides may be a time. */
function referring({ text, at, language }: WrittenText): Finding[] {
  if (language.typography.decimal === '.') return []
  return [...text.matchAll(/(?<![\d.,])(?!\d{2}\.\d{2})\d{1,2}\.\d{1,2}(?![\d.,]?\d)/g)]
    .filter(({ index }) => index > 0)
    .map(({ 0: found, index }) => ({
      message: `\`${found}\` reads as the number of a clause, and numbers change`,
      place: at(index, index + found.length),
      help: 'Refer to the clause as {{clause.<section>.<id>}}',
    }))
}
