import type { CheckedLanguage } from '../check/checked.ts'
import { indexPhrases, type PhraseList } from '../check/phrase-index.ts'
import type { Library } from '../library.ts'
import type { ChecksFile } from '../model/checks-file.ts'
import { lawNames } from './law-names.ts'

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
  const lists = { ...empty, ...library.checks(id).value }
  const forbidden = library.terms(id).value.forbidden ?? []
  const names = library.sources.jurisdictions.map((jurisdiction) => lawNames(jurisdiction, id, library))
  return {
    id,
    tag,
    name,
    plurals,
    alphabet,
    typography: typography ?? { quotes: ['', ''], dash: '', listAnd: '', articlesAnd: '' },
    lists,
    forbidden,
    phrases: indexPhrases([...listsIn(lists), forbidden, ...names]),
  }
}

/** The lists that every text is held against; what makes a finding right is asked of few, and filed when it is. */
function listsIn({ vague, discrimination, liability, privateLife, leadIns, ...rest }: ChecksFile): PhraseList[] {
  const guarded = [vague, privateLife, ...Object.values(liability)].map(({ phrases }) => phrases)
  const forms = Object.values(leadIns).map(({ never }) => never)
  const { person, letters, unfinished } = rest
  return [...guarded, ...forms, ...Object.values(discrimination.grounds), person, letters, unfinished]
}
