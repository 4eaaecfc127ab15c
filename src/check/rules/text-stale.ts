import type { Rule } from '../rule.ts'
import { staleOf } from '../stale-of.ts'
import { eachTranslation } from '../translations.ts'

export const textStale: Rule = {
  id: 'text/stale',
  severity: 'warning',
  summary: 'A translation whose source words changed after it was confirmed',
  reason: `The two languages may now say different things, and both are signed. Read them side by side, mend the
translation, and put it on record with \`jd confirm <role> -l <language> --clause <id> --reason "…"\`.`,
  example: {
    file: 'roles/confectioner/en.yaml',
    from: 'bakes buns',
    bad: 'bakes buns and rolls',
    good: 'bakes buns',
    at: 'roles/confectioner/sv.yaml',
  },
  check: (checked) => eachTranslation(checked).flatMap(staleOf),
}
