import { bilingualPaper } from './compose/bilingual-paper.ts'
import { composeAcquaintance } from './compose/compose-acquaintance.ts'
import { type Diagnostic, error } from './diagnostics/diagnostic.ts'
import { startOf } from './diagnostics/start-of.ts'
import type { Library } from './library.ts'
import type { JobDocument } from './model/document.ts'
import { paperWordsOf } from './paper-words-of.ts'
import { sourceHash } from './render/source-hash.ts'

export interface StaffSheet {
  /** Absent where the language has no words for it. */
  readonly sheet?: JobDocument
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The sheet on which the people of a role confirm that they know its document, whatever changed in it or not; of a
 * bilingual document in both languages.
 */
export function staffSheet(document: JobDocument, names: readonly string[], library: Library): StaffSheet {
  const languages = document.languages ?? [document.language]
  const source = sourceHash(document)
  const sheets = languages.map((language) => sheetIn(language, document, names, source, library))
  const diagnostics = sheets.flatMap((one) => one.diagnostics)
  const [first, second] = sheets.flatMap(({ sheet }) => sheet ?? [])
  if (!first || diagnostics.length > 0) return { diagnostics }
  return { sheet: second ? bilingualPaper(first, second, document) : first, diagnostics }
}

function sheetIn(
  language: string,
  document: JobDocument,
  names: readonly string[],
  source: string,
  library: Library,
): StaffSheet {
  const { words, diagnostics } = paperWordsOf({ ...document, language }, library)
  // What the papers about a change can do without, a sheet that was asked for cannot.
  if (!words) return { diagnostics: diagnostics.map((one) => ({ ...one, severity: 'error' })) }
  if (!words.staff) return { diagnostics: [noWords(language, library)] }
  return { sheet: composeAcquaintance(document, words.staff, words, names, source), diagnostics: [] }
}

function noWords(language: string, library: Library): Diagnostic {
  const { file } = library.changes(language)
  const name = library.language(language).value.name ?? language
  const place = startOf(file)
  const help = 'Write `name`, `title` and `released` below `staff`'
  return error('text/missing', `There are no words for the sheet of the staff in ${name}`, place, { help })
}
