import type { Library } from './library.ts'
import type { CellFile, Words } from './model/cell-file.ts'
import type { Item } from './resolve/item.ts'

/** The cells of a role in one language, the nearest first: its own, its ancestors', the clause library's. */
export const cellsOf = (lineage: readonly string[], language: string, library: Library): readonly CellFile[] => [
  ...lineage.map((id) => library.cell(id, language).value),
  library.clauseCell(language).value,
]

/** The words of a clause as they are written, before anything is filled in. */
export const wordsIn = ({ id, section }: Pick<Item, 'id' | 'section'>, cells: readonly CellFile[]): Words | undefined =>
  cells.map((cell) => cell.clauses?.[section]?.[id.slice(section.length + 1)]).find((words) => words !== undefined)
