import type { CheckedCell, CheckedRole, NamedLanguage } from '../check/checked.ts'
import { type Loaded, placeOf } from '../diagnostics/loaded.ts'
import type { Library } from '../library.ts'
import type { CellFile } from '../model/cell-file.ts'
import { childPointer } from '../model/child-pointer.ts'
import type { Pointer } from '../model/source.ts'
import { clauseTexts } from './clause-texts.ts'
import type { SurveyRequest } from './survey-request.ts'

/**
 * A role as the rules see it, in no language where it is here as the heir of another; absent where its file or a parent's
 * has faults, because the rest would follow from them.
 */
export function surveyRole(
  id: string,
  languages: ReadonlyMap<string, NamedLanguage>,
  { roles, documents, whole }: SurveyRequest,
  library: Library,
): CheckedRole | undefined {
  const { definition, diagnostics } = library.definition(id)
  const loaded = library.role(id)
  const files = definition.lineage.map((role) => library.role(role))
  if (diagnostics.length > 0 || files.some(({ state, faults }) => state !== 'read' || faults.size > 0)) return undefined
  const own = documents.filter(({ role }) => role === id)
  const sourceLanguage = definition.file.sourceLanguage ?? 'en'
  const isJudged = whole || roles.includes(id)
  const checked = isJudged ? [...new Set([sourceLanguage, ...own.map(({ language }) => language)])] : []
  const written = checked.flatMap((language) => languages.get(language) ?? [])
  return {
    id,
    own: roles.includes(id) && library.sources.isOwn(loaded.file),
    file: definition.file,
    lineage: definition.lineage,
    clauses: [...definition.items.values()].flat().map((item) => ({
      ...item,
      // What a parent lists is no line of this role's file.
      place: item.place?.file === loaded.file ? item.place : undefined,
    })),
    languages: written,
    sourceLanguage,
    documents: own,
    ...clauseTexts(id, library),
    confirmed: (home) => library.confirmed(home).value,
    cells: roles.includes(id)
      ? written.flatMap((language) => ownCell(library.cell(id, language.id), language, library))
      : [],
    placeOf: (pointer) => placeOf(loaded, pointer),
  }
}

/** A cell as far as files of the workspace wrote it. */
export function ownCell(cell: Loaded<CellFile>, language: NamedLanguage, { sources }: Library): CheckedCell[] {
  if (cell.state !== 'read') return []
  const clauses = Object.entries(cell.value.clauses ?? {}).flatMap(([section, words]) =>
    Object.keys(words).map((name): [string, Pointer] => [
      `${section}.${name}`,
      childPointer(childPointer('/clauses', section), name),
    ]),
  )
  const groups = Object.keys(cell.value.groups ?? {}).map((name): [string, Pointer] => [
    `groups.${name}`,
    childPointer('/groups', name),
  ])
  const keys = [...clauses, ...groups]
    .map(([id, pointer]) => ({ id, place: cell.origins.get(pointer)?.key ?? placeOf(cell, pointer) }))
    .filter(({ place }) => sources.isOwn(place.file))
  return [{ language, keys }]
}
