import { confirmationOf } from '../confirmation-of.ts'
import type { Rule } from '../rule.ts'
import { eachTranslation } from '../translations.ts'

export const textStale: Rule = {
  id: 'text/stale',
  severity: 'warning',
  summary: 'A translation whose source words changed after it was confirmed',
  reason: `The two languages may now say different things, and both are signed. Read them side by side, mend the
translation, and put it on record with \`jd confirm <role> -l <language> --clause <id> --reason "…"\`.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'bake: bakes bread',
    bad: 'bake: bakes bread and rolls',
    good: 'bake: bakes bread',
  },
  check: (checked) =>
    eachTranslation(checked).flatMap((translation) => {
      const { clause, language, source, place } = translation
      const record = confirmationOf(translation)
      if (record === undefined || record.source === source.hash) return []
      const changed = `\`${clause}\` was confirmed in ${language.name} on ${record.on}, and its source words changed since`
      return [
        {
          message: changed,
          place,
          help: `Read it against ${source.place.file}:${source.place.line}, then \`jd confirm\``,
        },
      ]
    }),
}
