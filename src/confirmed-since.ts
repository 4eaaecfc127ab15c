import type { Library } from './library.ts'
import { confirmationIn } from './model/confirmation-in.ts'
import { wordsHash } from './model/words-hash.ts'
import { clauseTexts } from './survey/clause-texts.ts'

/**
 * Whether somebody confirmed the translation of a clause between two releases: a record that the old release does not
 * have, made on the day of its version or later, and for the source words as they now are.
 */
export function confirmedSince(
  role: string,
  from: Library,
  to: Library,
): (language: string, clause: string) => boolean {
  const { file } = to.definition(role).definition
  const { words } = clauseTexts(role, to)
  const released = from.definition(role).definition.file.released ?? ''
  return (language, clause) => {
    const home = words(clause, language)?.home ?? role
    const recordIn = ({ confirmed }: Library) =>
      confirmationIn((id) => confirmed(id).value, { role, home, language, clause })
    const record = recordIn(to)
    const before = recordIn(from)
    const source = words(clause, file.sourceLanguage ?? 'en')
    if (!record || !source || record.on < (before?.on ?? released)) return false
    const isNew = !before || before.on !== record.on || before.source !== record.source
    return isNew && record.source === wordsHash(source.words)
  }
}
