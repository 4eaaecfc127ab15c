import type { Rule } from '../rule.ts'

export const formApproval: Rule = {
  id: 'form/approval',
  severity: 'warning',
  summary: 'A name or a date of approval that an order leaves no place for',
  reason: `Either a person approves a document, with a signature and a date, or an order does, which has a number, a date
and at most the position that gave it. Where \`jd.yaml\` has both, the order is printed.`,
  example: {
    file: 'jd.yaml',
    from: 'organisation: { name: The Old Bakery Ltd }\n',
    bad: `organisation: { name: The Old Bakery Ltd }
approval:
  position: managing-director
  name: Ann Miller
  order: { number: "12", date: 2026-11-02 }
`,
    good: `organisation: { name: The Old Bakery Ltd }
approval:
  position: managing-director
  order: { number: "12", date: 2026-11-02 }
`,
  },
}
