import { confirmationOf } from './confirmation-of.ts'
import type { Finding } from './rule.ts'
import type { Translation } from './translations.ts'

/** What is wrong with a translation whose source words changed after it was confirmed. */
export function staleOf(translation: Translation): readonly Finding[] {
  const { clause, language, source, place } = translation
  const record = confirmationOf(translation)
  if (record === undefined || record.source === source.hash) return []
  const message = `\`${clause}\` was confirmed in ${language.name} on ${record.on}, and its source words changed since`
  const help = `Read it against ${source.place.file}:${source.place.line}, then \`jd confirm\``
  return [{ message, place, help }]
}
