import { closest } from '../diagnostics/closest.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { isFaulty, isLeftOut, type Loaded, placeOf } from '../diagnostics/loaded.ts'
import type { CellFile, Words } from '../model/cell-file.ts'
import { childPointer } from '../model/child-pointer.ts'
import { own } from '../model/own.ts'
import type { Place, Pointer } from '../model/source.ts'
import type { Item, ItemsBySection } from './item.ts'
import { isUnwritten, type Wordings } from './wordings.ts'

export interface FoundWords {
  readonly words: Words
  /** Where they stand; asked for only where something is wrong with them. */
  readonly place: () => Place
}

type Cell = Loaded<Pick<CellFile, 'clauses' | 'groups'>>

/** The words of a clause: the country's own, else the nearest cell's, else the library's; none where they are still to be written. */
export function findWords(item: Item, wordings: Wordings): FoundWords | undefined {
  const name = nameOf(item)
  for (const cell of cellsFor(item, wordings)) {
    const words = own(cell.value.clauses?.[item.section], name)
    if (words !== undefined) return { words, place: () => placeOf(cell, pointerOf(item)) }
    if (isLeftOut(cell, pointerOf(item))) return undefined
  }
  return undefined
}

function cellsFor(item: Item, wordings: Wordings): readonly Cell[] {
  const own = wordings.cells.map(({ cell }) => cell)
  return [wordings.jurisdictionCell, ...own, ...(item.origin === 'library' ? [wordings.library] : [])]
}

/**
 * A missing text is reported once, in the cell that should hold it; what follows from a fault there is not. `listed` are
 * the clauses of the role: words under a name near to this one, which it does not list, are most likely those missing.
 */
export function missingWords(item: Item, wordings: Wordings, listed: ItemsBySection): Diagnostic[] {
  const cell = homeOf(item, wordings)
  if (item.origin === 'role' && isUnwritten(wordings)) return []
  if (!cell || cellsFor(item, wordings).some((any) => isFaulty(any, pointerOf(item)))) return []
  const name = nameOf(item)
  const missing = `\`${item.id}\` has no words in ${wordings.language.value.name ?? wordings.language.file}`
  const stub = stubFor(item, wordings)
  const misspelt = stub ? undefined : misspeltFor(item, cell, listed)
  if (misspelt) {
    const { key, place } = misspelt
    const help = `Give both one name: \`${name}\` here, or \`${key}\` in \`role.yaml\``
    return [error('text/missing', `${missing}, and the role does not list \`${key}\``, place, { help })]
  }
  const help = `Write them as \`${name}:\` under \`clauses\`, \`${item.section}\``
  return [error('text/missing', missing, stub ?? missingPlace(cell, item), { help })]
}

/** The key that the words of a clause most likely stand under; only a role's own clauses are all listed where they are worded. */
function misspeltFor(item: Item, cell: Cell, listed: ItemsBySection): { key: string; place: Place } | undefined {
  if (item.origin !== 'role') return undefined
  const names = (listed.get(item.section) ?? []).map(nameOf)
  const strays = Object.keys(cell.value.clauses?.[item.section] ?? {}).filter((key) => !names.includes(key))
  const key = closest(nameOf(item), strays)
  if (key === undefined || closest(key, names) !== nameOf(item)) return undefined
  const place = cell.origins.get(pointerIn(item.section, key))?.key
  return place && { key, place }
}

/** Where the words are still to be written. */
const stubFor = (item: Item, wordings: Wordings): Place | undefined =>
  cellsFor(item, wordings)
    .find(({ origins }) => origins.has(pointerOf(item)))
    ?.origins.get(pointerOf(item))?.value

/** The file where an author would look for the words: library, the role that lists the clause, or the country. */
function homeOf(item: Item, wordings: Wordings): Cell | undefined {
  if (item.origin === 'library') return wordings.library
  if (item.origin === 'jurisdiction') return wordings.jurisdictionCell
  return wordings.cells.find(({ role }) => role === item.owner)?.cell
}

/** The key of the section, else `clauses`, else line 1. */
function missingPlace(cell: Cell, item: Item): Place {
  const section = childPointer('/clauses', item.section)
  const key = cell.origins.get(section)?.key ?? cell.origins.get('/clauses')?.key
  return key ?? placeOf(cell, '')
}

const nameOf = ({ id, section }: Item): string => id.slice(section.length + 1)

const pointerOf = (item: Item): Pointer => pointerIn(item.section, nameOf(item))

const pointerIn = (section: Item['section'], name: string): Pointer =>
  childPointer(childPointer('/clauses', section), name)
