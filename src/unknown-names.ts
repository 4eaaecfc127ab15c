import type { CompileRequest } from './compile.ts'
import { type Diagnostic, error } from './diagnostics/diagnostic.ts'
import { didYouMean } from './diagnostics/did-you-mean.ts'
import { keyPlaceOf, placeOf } from './diagnostics/loaded.ts'
import type { Library } from './library.ts'
import type { Place } from './model/source.ts'

/** Languages, countries and roles that files name and nobody has written; the command line's own are refused before. */
export function unknownNames(library: Library, request: CompileRequest): readonly Diagnostic[] {
  const { languages, jurisdictions, roles } = library.sources
  const { language, jurisdiction, workspace } = request
  const overrides = Object.keys(workspace.overrides ?? {})
  return [
    ...unknown('language', language, languages, () => whereLanguage(library, request)),
    ...unknown('jurisdiction', jurisdiction, jurisdictions, () => whereJurisdiction(library, request)),
    ...overrides.flatMap((id) => unknown('role', id, roles, () => whereOverride(library, id))),
  ]
}

function unknown(what: string, name: string, known: readonly string[], where: () => Place): Diagnostic[] {
  if (known.includes(name)) return []
  return [error(`role/unknown-${what}`, `There is no ${what} \`${name}\``, where(), didYouMean(name, known))]
}

function whereLanguage(library: Library, { language, role, workspace }: CompileRequest): Place {
  const asked = workspace.languages?.indexOf(language) ?? -1
  if (asked >= 0) return placeOf(library.workspace(), `/languages/${asked}`)
  const own = library.definition(role).definition.file.languages?.indexOf(language) ?? 0
  return placeOf(library.role(role), `/languages/${own}`)
}

const whereJurisdiction = (library: Library, { language, workspace }: CompileRequest): Place =>
  placeOf(workspace.jurisdiction === undefined ? library.language(language) : library.workspace(), '/jurisdiction')

function whereOverride(library: Library, id: string): Place {
  const settings = library.workspace()
  return keyPlaceOf(settings, `/overrides/${id}`) ?? placeOf(settings, '')
}
