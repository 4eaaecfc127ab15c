import type { Confirmation } from '../model/confirmed-file.ts'
import type { Place } from '../model/source.ts'
import { wordsHash } from '../model/words-hash.ts'
import type { Checked, CheckedRole, NamedLanguage } from './checked.ts'

/** Own words for a clause that is worded below already: by the shelf, a parent role or the clause library. */
export interface Override {
  readonly clause: string
  readonly language: NamedLanguage
  readonly place: Place
  /** The folder below `roles/` that holds the words, and their confirmation. */
  readonly home: string
  /** The words they replace, in the same language. */
  readonly upstream: { readonly hash: string; readonly place: Place }
  readonly record: Confirmation | undefined
}

/**
 * Every clause that files of the workspace word anew, each once although several roles share it; `isAsked` tells by what
 * is on record which of them are asked for.
 */
export function eachOverride(
  { roles }: Pick<Checked, 'roles'>,
  isAsked: (record: Confirmation | undefined) => boolean = () => true,
): readonly Override[] {
  const once = new Map<string, Override>()
  for (const override of roles.flatMap((role) => overridesOf(role, isAsked)))
    once.set(JSON.stringify([override.place, override.clause]), override)
  return [...once.values()]
}

const overridesOf = (role: CheckedRole, isAsked: (record: Confirmation | undefined) => boolean): Override[] =>
  role.languages.flatMap((language) =>
    role.clauses.flatMap(({ id: clause }) => {
      const text = role.words(clause, language.id)
      const record = text?.own ? role.confirmed(text.home)[language.id]?.[clause] : undefined
      const upstream = text?.own && isAsked(record) ? role.upstream(clause, language.id) : undefined
      if (!text || !upstream) return []
      const { home, place } = text
      return {
        clause,
        language,
        place,
        home,
        upstream: { hash: wordsHash(upstream.words), place: upstream.place },
        record,
      }
    }),
  )
