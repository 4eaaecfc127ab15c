import { likeness } from '../../diagnostics/closest.ts'
import type { CheckedLanguage, CheckedRole, ClauseText } from '../checked.ts'
import type { Finding, Rule } from '../rule.ts'

export const textDuplicate: Rule = {
  id: 'text/duplicate',
  severity: 'warning',
  summary: 'The same statement twice in a role, or nearly so',
  reason: `Two clauses that say one thing grow apart with time, and then one of them is broken while the other is kept.
Keep one; what several roles share belongs in the clause library.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'order-flour: orders flour',
    bad: 'order-flour: bakes bread, up to {{parameters.loaves}} loaves in one shift',
    good: 'order-flour: orders flour',
  },
  check: ({ roles }) => roles.flatMap((role) => role.languages.flatMap((language) => doubles(role, language))),
}

/** How much of the longer text may differ. */
const tolerance = 0.12

interface Statement {
  readonly id: string
  readonly text: string
  readonly found: ClauseText
}

function doubles(role: CheckedRole, language: CheckedLanguage): Finding[] {
  const statements = role.clauses.flatMap(({ id }): Statement[] => {
    const found = role.words(id, language.id)
    return found ? [{ id, found, text: normal(found) }] : []
  })
  return statements.flatMap((one, index) => {
    const twin = statements.slice(0, index).find((other) => isNearly(one.text, other.text))
    const later = twin && !one.found.own ? twin : one
    const earlier = later === one ? twin : one
    if (!twin || !later.found.own) return []
    return [{ message: `\`${later.id}\` says the same as \`${earlier?.id}\``, place: later.found.place }]
  })
}

const normal = ({ words }: ClauseText): string =>
  (typeof words === 'string' ? words : words.other)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function isNearly(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length)
  if (Math.abs(a.length - b.length) > longer * tolerance) return false
  return likeness(a, b) >= 1 - tolerance
}
