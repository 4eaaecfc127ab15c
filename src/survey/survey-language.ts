import type { CheckedLanguage } from '../check/checked.ts'
import type { Library } from '../library.ts'
import type { ChecksFile } from '../model/checks-file.ts'
import { rememberedPhrases } from './phrase-memory.ts'

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

/** A language as the rules see it; without `checks.yaml` its lists are empty. */
export function surveyLanguage(id: string, library: Library): CheckedLanguage {
  const { tag = id, name = id, plurals = [], typography, alphabet = '' } = library.language(id).value
  return {
    id,
    tag,
    name,
    plurals,
    alphabet,
    typography: typography ?? { quotes: ['', ''], dash: '', listAnd: '', articlesAnd: '' },
    lists: { ...empty, ...library.checks(id).value },
    forbidden: library.terms(id).value.forbidden ?? [],
    ...rememberedPhrases(id, library),
  }
}
