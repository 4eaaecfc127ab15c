import { closest } from './diagnostics/closest.ts'
import { type Diagnostic, error, warning } from './diagnostics/diagnostic.ts'
import type { Library } from './library.ts'
import { controlCharactersIn } from './load/control-characters.ts'
import { decodeTable } from './load/decode-table.ts'
import { type CsvRow, readCsv } from './load/read-csv.ts'
import type { Place, SourceFile } from './model/source.ts'
import { roleNamed } from './role-named.ts'

/** One row of a table of the staff. */
export interface Person {
  readonly name: string
  /** The role that he or she has; absent where the table does not tell roles. */
  readonly role?: string
  readonly place: Place
}

/** A table of the staff; with an error in it nobody is named, so that no list lacks a colleague unnoticed. */
export interface Staff {
  readonly people: readonly Person[]
  /** Whether the table tells who has which role. */
  readonly byRole: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Those who have a role; where the table does not tell roles, everybody. */
export const staffOf = ({ people, byRole }: Staff, role: string): readonly Person[] =>
  people.filter((person) => !byRole || person.role === role)

/**
 * The people in a table of the staff. A first row that has the word for `name` or for `role` of any language is its
 * head and says which column is which; otherwise every row is a person and the first column is the name.
 */
export function readStaff(file: SourceFile, library: Library): Staff {
  const table = decodeTable(file.bytes)
  if ('fault' in table) {
    return nobody(
      error('staff/encoding', table.fault, placeIn(file, table.line), { help: 'Save the table as CSV in UTF-8' }),
    )
  }
  const rows = readCsv(table.text, mostRows + 1)
  if (rows.length > mostRows) {
    const message = `The table has more than ${mostRows} rows`
    return nobody(error('staff/row', message, placeIn(file, 1), { help: 'Make several tables of it' }))
  }
  const columns = columnsOf(rows[0], library)
  const found = (columns.hasHead ? rows.slice(1) : rows).map((row) =>
    readRow(row, columns, placeIn(file, row.line), library),
  )
  if (found.length === 0) return nobody(rowError('The table of the staff names nobody', placeIn(file, 1)))
  const diagnostics = found.flatMap((row) => row.diagnostics)
  const isWhole = diagnostics.every(({ severity }) => severity !== 'error')
  return { people: isWhole ? found.map(({ person }) => person) : [], byRole: columns.role !== undefined, diagnostics }
}

/** As many as a large employer has; what is longer is none of its lists, and would fill the memory. */
const mostRows = 100_000

const nobody = (why: Diagnostic): Staff => ({ people: [], byRole: false, diagnostics: [why] })

const placeIn = ({ path: file }: SourceFile, line: number): Place => ({
  file,
  line,
  column: 1,
  endLine: line,
  endColumn: 1,
})

/** Where the cells of a row stand, counted from 0. */
interface Columns {
  readonly hasHead: boolean
  readonly name: number
  readonly role?: number
}

function columnsOf(head: CsvRow | undefined, library: Library): Columns {
  const cells = (head?.cells ?? []).map(plain)
  const { names, roles } = headWords(library)
  const name = cells.findIndex((cell) => names.has(cell))
  const role = cells.findIndex((cell, index) => index !== name && roles.has(cell))
  // A lone word such as `position` may be anything; it heads a column of roles where another column can hold the names.
  if (name < 0 && (role < 0 || cells.length < 2)) return { hasHead: false, name: 0 }
  const beside = role === 0 ? 1 : 0
  return { hasHead: true, name: name < 0 ? beside : name, ...(role < 0 ? {} : { role }) }
}

/** Words that stand above the columns, in small letters. */
function headWords({ sources, changes, words }: Library) {
  const inAll = (of: (language: string) => readonly string[]): ReadonlySet<string> =>
    new Set(
      sources.languages
        .flatMap(of)
        .map(plain)
        .filter((word) => word !== ''),
    )
  return {
    names: inAll((language) => [
      ...(changes(language).value.nameHeads ?? []),
      words(language).value.labels?.name ?? '',
    ]),
    roles: inAll((language) => changes(language).value.roleHeads ?? []),
  }
}

/** Heads are the same whatever the kind of their apostrophe. */
const plain = (text: string): string => oneLine(text).toLowerCase().replace(/[’ʼ]/g, "'")

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

interface ReadRow {
  readonly person: Person
  readonly diagnostics: readonly Diagnostic[]
}

function readRow(row: CsvRow, columns: Columns, place: Place, library: Library): ReadRow {
  const name = oneLine(row.cells[columns.name] ?? '')
  const fault = row.fault ?? faultOf(name)
  if (fault !== undefined) return { person: { name, place }, diagnostics: [rowError(fault, place)] }
  const found = [...formulaIn(name, place)]
  if (columns.role === undefined) return { person: { name, place }, diagnostics: found }
  const { role, diagnostics } = roleIn(oneLine(row.cells[columns.role] ?? ''), place, library)
  return { person: { name, place, ...(role === undefined ? {} : { role }) }, diagnostics: [...found, ...diagnostics] }
}

/** Longer than any name; what an open quotation mark swallowed is. */
const longestName = 200

function faultOf(name: string): string | undefined {
  if (name === '') return 'The row has no name'
  if (name.length > longestName) return `The name is longer than ${longestName} characters`
  const [invisible] = controlCharactersIn(name)
  return invisible ? `The name holds the invisible control character ${invisible.name}` : undefined
}

/** What a spreadsheet would run is printed as it stands, and hardly is a name. */
const formulaIn = (name: string, place: Place): readonly Diagnostic[] =>
  /^[=+@]/.test(name)
    ? [warning('staff/formula', `\`${name}\` looks like a formula; it is printed as it stands`, place)]
    : []

const rowError = (message: string, place: Place): Diagnostic =>
  error('staff/row', message, place, {
    help: 'Write a name per row, in the first column or below a head such as `name`',
  })

function roleIn(cell: string, place: Place, library: Library): { role?: string; diagnostics: readonly Diagnostic[] } {
  if (cell === '') return { diagnostics: [error('staff/role', 'The row names no role', place, { help: roleHelp })] }
  const [role, other] = roleNamed(cell, library)
  if (role !== undefined && other === undefined) return { role, diagnostics: [] }
  if (role !== undefined) {
    const message = `\`${cell}\` is the title of the roles \`${role}\` and \`${other}\``
    return { diagnostics: [error('staff/role', message, place, { expected: [role, other ?? ''], help: roleHelp })] }
  }
  const near = closest(cell, library.sources.roles)
  const help = near === undefined ? roleHelp : `Did you mean \`${near}\`?`
  return { diagnostics: [error('staff/role', `There is no role \`${cell}\``, place, { help })] }
}

const roleHelp = 'Write the id of a role, such as `account-manager`, or its title in one of its languages'
