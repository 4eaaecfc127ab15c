import { type Diagnostic, error } from './diagnostics/diagnostic.ts'
import type { Library } from './library.ts'
import { type CsvRow, readCsv } from './load/read-csv.ts'
import type { Place } from './model/source.ts'

export interface StaffNames {
  readonly names: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The names in a table of the staff. A first row that has the word for `name` of any language is its head and says which
 * column; otherwise every row is a person and the first column is the name.
 */
export function staffNames(text: string, file: string, library: Library): StaffNames {
  const rows = readCsv(text)
  const column = rows[0] ? nameColumn(rows[0], headWords(library)) : -1
  const people = column < 0 ? rows : rows.slice(1)
  const read = people.map((row) => ({ row, name: nameIn(row, Math.max(0, column)) }))
  const diagnostics = read.flatMap(({ row, name }) => faultOf(row, name).map((fault) => broken(fault, file, row.line)))
  if (people.length === 0) return { names: [], diagnostics: [broken('The table of the staff names nobody', file, 1)] }
  return { names: read.map(({ name }) => name), diagnostics }
}

/** Words that stand above the names, in small letters. */
function headWords({ sources, changes, words }: Library): ReadonlySet<string> {
  const found = sources.languages.flatMap((language) => [
    ...(changes(language).value.nameHeads ?? []),
    words(language).value.labels?.name ?? '',
  ])
  return new Set(found.filter((word) => word !== '').map(plain))
}

const nameColumn = ({ cells }: CsvRow, heads: ReadonlySet<string>): number =>
  cells.findIndex((cell) => heads.has(plain(cell)))

const plain = (text: string): string => oneLine(text).toLowerCase()

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

const nameIn = ({ cells }: CsvRow, column: number): string => oneLine(cells[column] ?? '')

function faultOf({ fault }: CsvRow, name: string): readonly string[] {
  if (fault !== undefined) return [fault]
  if (name === '') return ['The row has no name']
  return /\p{Cc}/u.test(name) ? ['The name holds a control character'] : []
}

function broken(message: string, file: string, line: number): Diagnostic {
  const place: Place = { file, line, column: 1, endLine: line, endColumn: 1 }
  const help = 'Write a name per row, in the first column or below a head such as `name`'
  return error('staff/row', message, place, { help })
}
