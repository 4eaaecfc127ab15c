import type { CheckedLanguage } from '../check/checked.ts'
import type { Library } from '../library.ts'
import type { ChecksFile } from '../model/checks-file.ts'

const empty: ChecksFile = {
  vague: { phrases: [] },
  discrimination: { grounds: {}, lawfulClauses: [], lawfulPhrases: [] },
  liability: {},
  privateLife: { phrases: [] },
  person: [],
  letters: [],
  unfinished: [],
  leadIns: {},
}

/** A language without its word lists, for what compares words alone: nothing depends then on files of lists. */
export function languageWithoutLists(id: string, library: Library): CheckedLanguage {
  const { tag = id, name = id, plurals = [], typography, alphabet = '' } = library.language(id).value
  return {
    id,
    tag,
    name,
    plurals,
    alphabet,
    typography: typography ?? { quotes: ['', ''], dash: '', listAnd: '', articlesAnd: '' },
    lists: empty,
    forbidden: [],
  }
}

/** A language as the rules see it; without `checks.yaml` its lists are empty. */
export const surveyLanguage = (id: string, library: Library): CheckedLanguage => ({
  ...languageWithoutLists(id, library),
  lists: { ...empty, ...library.checks(id).value },
  forbidden: library.terms(id).value.forbidden ?? [],
})
