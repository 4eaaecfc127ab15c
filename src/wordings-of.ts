import type { CompileRequest } from './compile.ts'
import type { Library } from './library.ts'
import type { OriginalLanguage } from './resolve/cite.ts'
import type { Wordings } from './resolve/wordings.ts'

/** All files that the words of one document come from; `lineage` is the role and its ancestors. */
export function wordingsOf(
  library: Library,
  lineage: readonly string[],
  { language, jurisdiction }: Pick<CompileRequest, 'language' | 'jurisdiction'>,
): Wordings {
  return {
    language: library.language(language),
    words: library.words(language),
    positions: library.positions(language),
    cells: lineage.map((role) => ({ role, cell: library.cell(role, language) })),
    library: library.clauseCell(language),
    jurisdiction: library.jurisdiction(jurisdiction),
    jurisdictionCell: library.jurisdictionCell(jurisdiction, language),
  }
}

/** The language in which the country of a document writes its statutes. */
export function originalLanguage(library: Library, { jurisdiction, language }: Wordings): OriginalLanguage {
  const { tag, id, typography } = library.language(jurisdiction.value.language ?? language.value.id ?? '').value
  return { tag: tag ?? id ?? '', articlesAnd: typography?.articlesAnd ?? ', ' }
}
