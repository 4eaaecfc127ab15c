import type { CompileRequest } from './compile.ts'
import { type Diagnostic, error } from './diagnostics/diagnostic.ts'
import { didYouMean } from './diagnostics/did-you-mean.ts'
import { keyPlaceOf, placeOf } from './diagnostics/loaded.ts'
import type { Library } from './library.ts'
import type { Place } from './model/source.ts'

/** Languages, countries and roles that files name and nobody has written; the command line's own are refused before. */
export function unknownNames(library: Library, request: CompileRequest): readonly Diagnostic[] {
  const { jurisdictions, roles } = library.sources
  const { jurisdiction, role, workspace } = request
  const overrides = Object.keys(workspace.overrides ?? {})
  return [
    ...unknownLanguages(library, role),
    ...unknown('jurisdiction', jurisdiction, jurisdictions, () => whereJurisdiction(library, request)),
    ...overrides.flatMap((id) => unknown('role', id, roles, () => whereOverride(library, id))),
  ]
}

function unknown(what: string, name: string, known: readonly string[], where: () => Place): Diagnostic[] {
  if (known.includes(name)) return []
  return [error(`role/unknown-${what}`, `There is no ${what} \`${name}\``, where(), didYouMean(name, known))]
}

/** Those that jd.yaml and the role list, whether this run asks for them or not. */
function unknownLanguages(library: Library, role: string): Diagnostic[] {
  const { lineage } = library.definition(role).definition
  const lister = lineage.map((id) => library.role(id)).find(({ value }) => value.languages)
  return [library.workspace(), ...(lister ? [lister] : [])].flatMap((file) =>
    (file.value.languages ?? []).flatMap((name, at) =>
      unknown('language', name, library.sources.languages, () => placeOf(file, `/languages/${at}`)),
    ),
  )
}

const whereJurisdiction = (library: Library, { language, workspace }: CompileRequest): Place =>
  placeOf(workspace.jurisdiction === undefined ? library.language(language) : library.workspace(), '/jurisdiction')

function whereOverride(library: Library, id: string): Place {
  const settings = library.workspace()
  return keyPlaceOf(settings, `/overrides/${id}`) ?? placeOf(settings, '')
}
