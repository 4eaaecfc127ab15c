import { type CompileRequest, type Library, type Staff, staffOf } from '../../index.ts'
import type { Nameable, NameOptions } from '../file-names.ts'
import { personParts } from './person-names.ts'
import { sheetExtension } from './staff-files.ts'

/** What decides which files there are of a document, and on their names. */
export interface FilePlan extends NameOptions {
  readonly formats: readonly { readonly format: string }[]
  /** Who signs, where a table was named. */
  readonly staff: Staff | undefined
  readonly perPerson?: boolean
}

/**
 * The files that a document leads to if its role has no errors, as far as their names go: itself, the sheet for its
 * people, and one made out to each of them. Nothing is composed for this.
 */
export function plannedFiles(
  request: CompileRequest,
  { formats, staff, perPerson = false }: FilePlan,
  library: Library,
): readonly Nameable[] {
  const document = namedAfter(request, library)
  const names = staff ? staffOf(staff, request.role).map(({ name }) => name) : []
  const persons = perPerson ? personParts(names) : []
  return [
    ...formats.map(({ format: ext }) => ({ document, ext })),
    ...(names.length > 0 ? formats.map(({ format }) => ({ document, ext: sheetExtension(format) })) : []),
    ...persons.flatMap((person) => formats.map(({ format: ext }) => ({ document, person, ext }))),
  ]
}

function namedAfter(request: CompileRequest, library: Library): Nameable['document'] {
  const { role: id, language, secondLanguage, jurisdiction } = request
  const { version = '' } = library.definition(id).definition.file
  return {
    role: { id, version },
    language: secondLanguage === undefined ? language : `${language}+${secondLanguage}`,
    jurisdiction,
  }
}
