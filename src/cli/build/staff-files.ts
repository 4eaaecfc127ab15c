import {
  type Compiled,
  type CompileRequest,
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
  startOf,
} from '../../index.ts'
import type { Run } from '../open-run.ts'
import { readTable } from '../read-table.ts'
import { UsageError } from '../usage-error.ts'
import type { BuildFile } from './build-file.ts'
import type { BuildFormat } from './build-format.ts'
import type { CompiledRequest } from './compiled-request.ts'
import { personParts } from './person-names.ts'

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

/** A table of the staff with the people who stand in it. */
export interface StaffTable extends Staff {
  readonly file: SourceFile
}

/** The table that the command line names, if any; throws where the options do not fit together. */
export function staffTable({ staff, perPerson, name }: StaffOptions, { library, world }: Run): StaffTable | undefined {
  if (perPerson && staff === undefined) {
    throw new UsageError('--per-person needs the names of the staff', ['--staff <csv>'], 'Name a table with --staff')
  }
  if (!perPerson && name?.includes('{person}')) {
    throw new UsageError('{person} in --name is for documents of one person each', ['--per-person'], 'Add --per-person')
  }
  if (staff === undefined) return undefined
  const file = readTable(staff, world)
  return { file, ...readStaff(file, library) }
}

/**
 * A sheet to sign for the people of each role in each language, and with `--per-person` each document once for each of
 * them. With an error in the table there is none: a sheet that lacks a colleague would be taken for the whole.
 */
export function staffFiles(
  staff: StaffTable | undefined,
  compiled: readonly CompiledRequest[],
  formats: readonly BuildFormat[],
  { perPerson = false }: StaffOptions,
  { library }: Run,
): StaffFiles {
  if (!staff) return { files: [], diagnostics: [] }
  const willing = compiled.flatMap((one) => signedBy(one, staffOf(staff, one.request.role)))
  const signed = willing.filter(({ names }) => names.length <= mostNames)
  const crowded = willing.filter((one) => !signed.includes(one)).map((one) => crowdedSheet(one, staff))
  const sheets = signed.map((one) => sheetFiles(one, formats, library))
  const own = perPerson ? signed.flatMap((one) => ownFiles(one, formats)) : []
  return {
    files: [...sheets.flatMap(({ files }) => files), ...own],
    diagnostics: [...crowded, ...sheets.flatMap(({ diagnostics }) => diagnostics)],
  }
}

/** What is wrong with the table, and who of it and which of these roles remain without a sheet. */
export function staffProblems(staff: StaffTable | undefined, wanted: readonly CompileRequest[]): readonly Diagnostic[] {
  if (!staff?.byRole) return staff?.diagnostics ?? []
  const asked = [...new Set(wanted.map(({ role }) => role))]
  return [...staff.diagnostics, ...withoutSheet(staff, asked), ...withoutPeople(staff, asked)]
}

/** On one sheet: they fill a thousand pages, and Word can still open them. */
const mostNames = 20_000

function crowdedSheet({ request: { role }, names }: Signed, { file: { path: file } }: StaffTable): Diagnostic {
  const message = `${names.length} people have the role \`${role}\`, and a sheet holds at most ${mostNames}`
  const place = startOf(file)
  return error('staff/row', message, place, { help: 'Make several tables of it' })
}

/** A document and those who sign that they know it. */
interface Signed
  extends Pick<CompiledRequest, 'request' | 'from'>,
    Required<Pick<Compiled, 'document' | 'documentFor'>> {
  readonly names: readonly string[]
}

const signedBy = (
  { request, document, documentFor, from }: CompiledRequest,
  people: readonly Person[],
): readonly Signed[] =>
  document && documentFor && people.length > 0
    ? [{ request, document, documentFor, from, names: people.map(({ name }) => name) }]
    : []

function sheetFiles(signed: Signed, formats: readonly BuildFormat[], library: Library): StaffFiles {
  const { result, names } = library.traced(() => staffSheet(signed.document, signed.names, library))
  const { sheet, diagnostics } = result
  if (!sheet) return { files: [], diagnostics }
  const files = formats.map(
    (renderer): BuildFile => ({
      ...fileOf({ ...signed, from: [...new Set([...signed.from, ...names])] }, renderer),
      document: sheet,
      ext: sheetExtension(renderer.format),
      besides: signed.names,
      content: () => sheet,
    }),
  )
  return { files, diagnostics }
}

/** What stands behind the role and the language in the name of a sheet. */
export const sheetExtension = (format: string): string => `staff.${format}`

/** Each document is composed when its turn comes and forgotten when it is written: there may be thousands. */
function ownFiles(signed: Signed, formats: readonly BuildFormat[]): readonly BuildFile[] {
  const { document, documentFor, names } = signed
  const parts = personParts(names)
  return names.flatMap((name, index) =>
    formats.map((renderer) => ({
      ...fileOf(signed, renderer),
      document,
      person: parts[index] ?? '',
      ext: renderer.format,
      besides: [name],
      content: () => documentFor(name),
    })),
  )
}

const fileOf = (
  { request: { role, jurisdiction }, document: { language: lang }, from }: Signed,
  { format, render, renderedAs = format, isUntouched, batch }: BuildFormat,
): Pick<BuildFile, 'about' | 'render' | 'renderedAs' | 'isUntouched' | 'batch' | 'from'> => ({
  from,
  about: { role, lang, jurisdiction, format },
  render,
  renderedAs,
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
function withoutPeople(staff: StaffTable, asked: readonly string[]): readonly Diagnostic[] {
  const vacant = staff.people.length === 0 ? [] : asked.filter((role) => staffOf(staff, role).length === 0)
  if (vacant.length === 0) return []
  const roles = vacant.map((role) => `\`${role}\``).join(', ')
  const place = startOf(staff.file.path)
  return [note('staff/role', `Nobody in the table has the role ${roles}: there is no sheet for it`, place)]
}
