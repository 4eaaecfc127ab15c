import { type Diagnostic, warning } from './diagnostics/diagnostic.ts'
import type { Library } from './library.ts'
import type { ChangesFile } from './model/changes-file.ts'
import type { JobDocument } from './model/document.ts'
import type { PaperWords } from './model/paper-words.ts'
import { paperWords } from './resolve/paper-words.ts'
import { originalLanguage, wordingsOf } from './wordings-of.ts'

export interface FoundPaperWords {
  /** Absent where the language has no file of them, or one that is broken. */
  readonly words?: PaperWords
  readonly diagnostics: readonly Diagnostic[]
}

/** The words of the papers that go with a document. */
export function paperWordsOf(document: JobDocument, library: Library): FoundPaperWords {
  const file = library.changes(document.language)
  if (file.state !== 'read' || file.faults.size > 0) {
    const missing = warning(
      'text/missing',
      `There are no words for the papers about a change in ${languageOf(document, library)}`,
      {
        file: file.file,
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
      },
    )
    return { diagnostics: file.diagnostics.length > 0 ? file.diagnostics : [missing] }
  }
  const { lineage } = library.definition(document.role.id).definition
  const wordings = wordingsOf(library, lineage, document)
  const words = paperWords(file.value as ChangesFile, wordings, originalLanguage(library, wordings), document.role)
  return { words, diagnostics: [] }
}

/** What messages call the language of a document. */
const languageOf = ({ language }: JobDocument, library: Library): string =>
  library.language(language).value.name ?? language
