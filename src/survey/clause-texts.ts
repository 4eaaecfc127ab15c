import type { ClauseText } from '../check/checked.ts'
import { isLeftOut, type Loaded, placeOf } from '../diagnostics/loaded.ts'
import type { Library } from '../library.ts'
import type { CellFile } from '../model/cell-file.ts'
import { childPointer } from '../model/child-pointer.ts'
import { isSection } from '../model/section.ts'
import type { Pointer } from '../model/source.ts'

/** The words of a clause in one language. */
type TextOf = (clause: string, language: string) => ClauseText | undefined

export interface ClauseTexts {
  /** As the cells hold them: the role's own, its parents', the library's. */
  readonly words: TextOf
  /** What those replace: the shelf's where the workspace laid its own over them, else a parent's or the library's. */
  readonly upstream: TextOf
}

export function clauseTexts(role: string, library: Library): ClauseTexts {
  const { lineage } = library.definition(role).definition
  const homes = [...lineage, 'common']
  const layers = [library, library.shelf()]
  const stack = (clause: string, language: string): readonly ClauseText[] =>
    homes.flatMap((home) => {
      const [top, under] = layers.map((layer) => textIn(cellOf(home, language, layer), clause, home, library))
      return [...(top ? [top] : []), ...(under && under.place.file !== top?.place.file ? [under] : [])]
    })
  // The nearest cell that names the clause decides, also where its words are still to be written.
  const find: TextOf = (clause, language) => {
    for (const home of homes) {
      const cell = cellOf(home, language, library)
      const text = textIn(cell, clause, home, library)
      if (text || isLeftOut(cell, pointerTo(clause))) return text
    }
    return undefined
  }
  const known = new Map<string, ClauseText | undefined>()
  // Many rules ask for the same words.
  const words: TextOf = (clause, language) => {
    const key = `${language} ${clause}`
    if (!known.has(key)) known.set(key, find(clause, language))
    return known.get(key)
  }
  return {
    words,
    upstream: (clause, language) => stack(clause, language)[1],
  }
}

const cellOf = (home: string, language: string, library: Library): Loaded<CellFile> =>
  home === 'common' ? library.clauseCell(language) : library.cell(home, language)

function textIn(cell: Loaded<CellFile>, clause: string, home: string, { sources }: Library): ClauseText | undefined {
  const [section = '', name = ''] = splitId(clause)
  if (!isSection(section)) return undefined
  const cells = cell.value.clauses?.[section] ?? {}
  const words = Object.hasOwn(cells, name) ? cells[name] : undefined
  if (words === undefined) return undefined
  const place = placeOf(cell, pointerTo(clause))
  return { words, place, own: sources.isOwn(place.file), home }
}

function pointerTo(clause: string): Pointer {
  const [section = '', name = ''] = splitId(clause)
  return childPointer(childPointer('/clauses', section), name)
}

/** Section and name of a clause id; sections hold no dot. */
const splitId = (clause: string): readonly string[] => [
  clause.slice(0, clause.indexOf('.')),
  clause.slice(clause.indexOf('.') + 1),
]
