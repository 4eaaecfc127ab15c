import {
  type Compiled,
  type Diagnostic,
  error,
  type Library,
  note,
  type Person,
  readStaff,
  type SourceFile,
  type Staff,
  staffOf,
  staffSheet,
} from '../../index.ts'
import type { Run } from '../open-run.ts'
import { readTable } from '../read-table.ts'
import { UsageError } from '../usage-error.ts'
import type { World } from '../world.ts'
import type { BuildFile } from './build-file.ts'
import type { BuildFormat } from './build-format.ts'
import type { CompiledRequest } from './compiled-request.ts'
import { personNames } from './person-names.ts'

/** What the command line says about the staff. */
export interface StaffOptions {
  readonly staff?: string
  readonly perPerson?: boolean
  readonly name?: string
}

export interface StaffFiles {
  readonly files: readonly BuildFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The table that the command line names, read before anything is done; throws where the options do not fit together. */
export function staffTable({ staff, perPerson, name }: StaffOptions, world: World): SourceFile | undefined {
  if (perPerson && staff === undefined) {
    throw new UsageError('--per-person needs the names of the staff', ['--staff <csv>'], 'Name a table with --staff')
  }
  if (!perPerson && name?.includes('{person}')) {
    throw new UsageError('{person} in --name is for documents of one person each', ['--per-person'], 'Add --per-person')
  }
  return staff === undefined ? undefined : readTable(staff, world)
}

/**
 * A sheet to sign for the people of each role in each language, and with `--per-person` each document once for each of
 * them. With an error in the table there is none: a sheet that lacks a colleague would be taken for the whole.
 */
export function staffFiles(
  table: SourceFile | undefined,
  compiled: readonly CompiledRequest[],
  formats: readonly BuildFormat[],
  { perPerson = false }: StaffOptions,
  { library }: Run,
): StaffFiles {
  if (!table) return { files: [], diagnostics: [] }
  const staff = readStaff(table, library)
  const asked = [...new Set(compiled.map(({ request }) => request.role))]
  const unused = staff.byRole ? [...withoutSheet(staff, asked), ...withoutPeople(staff, asked, table)] : []
  const willing = compiled.flatMap((one) => signedBy(one, staffOf(staff, one.request.role)))
  const signed = willing.filter(({ names }) => names.length <= mostNames)
  const crowded = willing.filter((one) => !signed.includes(one)).map((one) => crowdedSheet(one, table))
  const sheets = signed.map((one) => sheetFiles(one, formats, library))
  const own = perPerson ? signed.flatMap((one) => ownFiles(one, formats)) : []
  return {
    files: [...sheets.flatMap(({ files }) => files), ...own],
    diagnostics: [...staff.diagnostics, ...unused, ...crowded, ...sheets.flatMap(({ diagnostics }) => diagnostics)],
  }
}

/** On one sheet: they fill a thousand pages, and Word can still open them. */
const mostNames = 20_000

function crowdedSheet({ request: { role }, names }: Signed, { path: file }: SourceFile): Diagnostic {
  const message = `${names.length} people have the role \`${role}\`, and a sheet holds at most ${mostNames}`
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  return error('staff/row', message, place, { help: 'Make several tables of it' })
}

/** A document and those who sign that they know it. */
interface Signed extends Pick<CompiledRequest, 'request'>, Required<Pick<Compiled, 'document' | 'documentFor'>> {
  readonly names: readonly string[]
}

const signedBy = ({ request, document, documentFor }: CompiledRequest, people: readonly Person[]): readonly Signed[] =>
  document && documentFor && people.length > 0
    ? [{ request, document, documentFor, names: people.map(({ name }) => name) }]
    : []

function sheetFiles(signed: Signed, formats: readonly BuildFormat[], library: Library): StaffFiles {
  const { sheet, diagnostics } = staffSheet(signed.document, signed.names, library)
  if (!sheet) return { files: [], diagnostics }
  const files = formats.map(
    (renderer): BuildFile => ({
      ...fileOf(signed, renderer),
      document: sheet,
      ext: `staff.${renderer.format}`,
      make: (options) => renderer.render(sheet, options),
    }),
  )
  return { files, diagnostics }
}

/** Each document is composed when its turn comes and forgotten when it is written: there may be thousands. */
function ownFiles(signed: Signed, formats: readonly BuildFormat[]): readonly BuildFile[] {
  const { document, documentFor, names } = signed
  const parts = personNames(names, ['staff'])
  return names.flatMap((name, index) =>
    formats.map((renderer) => ({
      ...fileOf(signed, renderer),
      document,
      person: parts[index] ?? '',
      ext: renderer.format,
      make: (options) => renderer.render(documentFor(name), options),
    })),
  )
}

const fileOf = (
  { request: { role, jurisdiction }, document: { language: lang } }: Signed,
  { format, isUntouched, batch }: BuildFormat,
): Pick<BuildFile, 'about' | 'isUntouched' | 'batch'> => ({
  about: { role, lang, jurisdiction, format },
  ...(isUntouched ? { isUntouched } : {}),
  ...(batch ? { batch } : {}),
})

/** People whose role is not built, told once for each role. */
function withoutSheet({ people }: Staff, asked: readonly string[]): readonly Diagnostic[] {
  const others = people.filter(({ role = '' }) => !asked.includes(role))
  return [...new Set(others.map(({ role = '' }) => role))].map((role) => {
    const theirs = others.filter((person) => person.role === role)
    const who = theirs.length === 1 ? 'One person has' : `${theirs.length} people have`
    return note('staff/role', `${who} the role \`${role}\`, which is not built here`, theirs[0]?.place)
  })
}

/** Roles that are built and that nobody has. */
function withoutPeople(staff: Staff, asked: readonly string[], { path: file }: SourceFile): readonly Diagnostic[] {
  const vacant = staff.people.length === 0 ? [] : asked.filter((role) => staffOf(staff, role).length === 0)
  if (vacant.length === 0) return []
  const roles = vacant.map((role) => `\`${role}\``).join(', ')
  const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  return [note('staff/role', `Nobody in the table has the role ${roles}: there is no sheet for it`, place)]
}
