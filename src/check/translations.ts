import type { Words } from '../model/cell-file.ts'
import type { Place } from '../model/source.ts'
import { wordsHash } from '../model/words-hash.ts'
import type { Checked, CheckedRole, ClauseText, NamedLanguage } from './checked.ts'

/** The words of a clause in one language beside those of the source language. */
export interface Translation {
  readonly role: CheckedRole
  readonly clause: string
  readonly language: NamedLanguage
  readonly words: Words
  readonly place: Place
  /** The folder below `roles/` that holds the words, and their confirmation. */
  readonly home: string
  readonly source: { readonly words: Words; readonly hash: string; readonly place: Place }
}

const known = new WeakMap<Checked['roles'], readonly Translation[]>()

/** Every clause in every language but its source, each once although several roles share it. */
export function eachTranslation({ roles }: Pick<Checked, 'roles'>): readonly Translation[] {
  const translations = known.get(roles) ?? eachOnce(roles.flatMap(translationsOf))
  known.set(roles, translations)
  return translations
}

function eachOnce(translations: readonly Translation[]): readonly Translation[] {
  const once = new Map<string, Translation>()
  for (const translation of translations) {
    const { file, line, column } = translation.place
    once.set([translation.clause, line, column, file].join(' '), translation)
  }
  return [...once.values()]
}

const translationsOf = (role: CheckedRole): Translation[] =>
  role.languages
    .filter(({ id }) => id !== role.sourceLanguage)
    .flatMap((language) =>
      role.clauses.flatMap(({ id }) => {
        const text = role.words(id, language.id)
        const source = role.words(id, role.sourceLanguage)
        return text?.own && source ? [translationOf(role, id, language, text, source)] : []
      }),
    )

const translationOf = (
  role: CheckedRole,
  clause: string,
  language: NamedLanguage,
  { words, place, home }: ClauseText,
  source: ClauseText,
): Translation => ({
  role,
  clause,
  language,
  words,
  place,
  home,
  source: {
    words: source.words,
    place: source.place,
    // Most are never asked for it.
    get hash() {
      return wordsHash(source.words)
    },
  },
})
