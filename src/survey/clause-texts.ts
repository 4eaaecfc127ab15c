import type { ClauseText } from '../check/checked.ts'
import { type Loaded, placeOf } from '../diagnostics/loaded.ts'
import type { Library } from '../library.ts'
import type { CellFile } from '../model/cell-file.ts'
import { childPointer } from '../model/child-pointer.ts'
import { isSection } from '../model/section.ts'

/** Gives the words of a clause in one language as the cells hold them: the role's own, its parents', the library's; none while they are to be written. */
export function clauseTexts(
  role: string,
  library: Library,
): (clause: string, language: string) => ClauseText | undefined {
  const { lineage } = library.definition(role).definition
  const cellsIn = (language: string): readonly (readonly [string, Loaded<CellFile>])[] => [
    ...lineage.map((id) => [id, library.cell(id, language)] as const),
    ['common', library.clauseCell(language)] as const,
  ]
  return (clause, language) => {
    const [section = '', name = ''] = splitId(clause)
    if (!isSection(section)) return undefined
    for (const [home, cell] of cellsIn(language)) {
      const pointer = childPointer(`/clauses/${section}`, name)
      const words = cell.value.clauses?.[section]?.[name]
      if (words === undefined && cell.origins.has(pointer)) return undefined
      if (words === undefined) continue
      const place = placeOf(cell, pointer)
      return { words, place, own: library.sources.isOwn(place.file), home }
    }
    return undefined
  }
}

/** Section and name of a clause id; sections hold no dot. */
const splitId = (clause: string): readonly string[] => [
  clause.slice(0, clause.indexOf('.')),
  clause.slice(clause.indexOf('.') + 1),
]
