import type { CheckedLanguage } from '../check/checked.ts'
import { filingId, type PhraseFiling, type PhraseList } from '../check/file-phrases.ts'
import { indexPhrases } from '../check/phrase-index.ts'
import type { Library } from '../library.ts'
import type { ChecksFile } from '../model/checks-file.ts'
import { phraseLists } from './phrase-lists.ts'

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
  const searched = phraseLists(id, library)
  return {
    id,
    tag,
    name,
    plurals,
    alphabet,
    typography: typography ?? { quotes: ['', ''], dash: '', listAnd: '', articlesAnd: '' },
    lists: { ...empty, ...library.checks(id).value },
    forbidden: library.terms(id).value.forbidden ?? [],
    phrases: indexPhrases(searched, shippedFiling(searched, library)),
  }
}

/** Of lists that come with the program, how they were filed when it was made. */
const shippedFiling = (lists: readonly PhraseList[], { sources }: Library): PhraseFiling | undefined =>
  sources.parsed?.read(filingId(lists))?.value as PhraseFiling | undefined
