import { canBeAlike, type LetterThrees, letterThrees, likeness } from '../../diagnostics/likeness.ts'
import type { CheckedRole, ClauseText, NamedLanguage } from '../checked.ts'
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

/** How much of the longer text is the same where two say the same. */
const least = 0.88

interface Statement {
  readonly id: string
  readonly text: string
  readonly threes: LetterThrees
  readonly found: ClauseText
}

function doubles(role: CheckedRole, language: NamedLanguage): Finding[] {
  const statements = role.clauses.flatMap(({ id }): Statement[] => {
    const found = role.words(id, language.id)
    if (!found) return []
    const text = normal(found)
    return [{ id, found, text, threes: letterThrees(text) }]
  })
  if (!statements.some(({ found }) => found.own)) return []
  return statements.flatMap((one, index) => {
    const twin = twinOf(one, index, statements)
    const later = twin && !one.found.own ? twin : one
    const earlier = later === one ? twin : one
    if (!twin || !later.found.own) return []
    return [{ message: `\`${later.id}\` says the same as \`${earlier?.id}\``, place: later.found.place }]
  })
}

/** The first statement before this one that says the same. A loop, because each is held against each. */
function twinOf(one: Statement, index: number, statements: readonly Statement[]): Statement | undefined {
  for (let at = 0; at < index; at += 1) {
    const other = statements[at]
    if (other && isNearly(one, other)) return other
  }
  return undefined
}

const normal = ({ words }: ClauseText): string =>
  (typeof words === 'string' ? words : words.other)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Few texts come so near that their letters have to be compared one by one. */
const isNearly = (a: Statement, b: Statement): boolean =>
  canBeAlike(a.threes, b.threes, least) && likeness(a.text, b.text) >= least
