import type { PhraseList } from '../check/file-phrases.ts'
import type { Library } from '../library.ts'
import type { ChecksFile } from '../model/checks-file.ts'
import { lawNames } from './law-names.ts'

/**
 * The lists that every text in a language is held against: of the language, and the names of the law of every country.
 * What makes a finding right is asked of few texts, and filed when it is.
 */
export const phraseLists = (language: string, library: Library): readonly PhraseList[] => [
  ...listsIn(library.checks(language).value),
  library.terms(language).value.forbidden ?? [],
  ...library.sources.jurisdictions.map((jurisdiction) => lawNames(jurisdiction, language, library)),
]

function listsIn({ vague, discrimination, liability = {}, privateLife, leadIns = {}, ...rest }: Partial<ChecksFile>) {
  const guarded = [vague, privateLife, ...Object.values(liability)].flatMap((list) => (list ? [list.phrases] : []))
  const forms = Object.values(leadIns).map(({ never }) => never)
  const { person = [], letters = [], unfinished = [] } = rest
  return [...guarded, ...forms, ...Object.values(discrimination?.grounds ?? {}), person, letters, unfinished]
}
