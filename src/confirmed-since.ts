import type { Library } from './library.ts'
import { isSection } from './model/section.ts'
import { cellsOf, wordsIn } from './raw-words.ts'
import { wordsHash } from './resolve/stale-clauses.ts'

/**
 * Whether somebody confirmed the translation of a clause between two releases: a record that the old release does not
 * have, made on the day of its version or later, and for the source words as they now are.
 */
export function confirmedSince(
  role: string,
  from: Library,
  to: Library,
): (language: string, clause: string) => boolean {
  const { file, lineage } = to.definition(role).definition
  const source = cellsOf(lineage, file.sourceLanguage ?? 'en', to)
  const released = from.definition(role).definition.file.released ?? ''
  return (language, clause) => {
    const record = to.confirmed(role).value[language]?.[clause]
    const before = from.confirmed(role).value[language]?.[clause]
    const section = clause.split('.')[0] ?? ''
    if (!record || !isSection(section) || record.on < (before?.on ?? released)) return false
    const isNew = !before || before.on !== record.on || before.source !== record.source
    const words = wordsIn({ id: clause, section }, source)
    return isNew && words !== undefined && record.source === wordsHash(words)
  }
}
