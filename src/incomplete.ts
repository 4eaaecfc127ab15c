import type { CompileRequest } from './compile.ts'
import { type Diagnostic, error } from './diagnostics/diagnostic.ts'
import { keyPlaceOf } from './diagnostics/loaded.ts'
import { startOf } from './diagnostics/start-of.ts'
import type { Library } from './library.ts'
import type { JobDocument } from './model/document.ts'
import type { Origins, Place } from './model/source.ts'

/** A document that was made, with the keys of `jd.yaml` of all that it leaves blank. */
export interface Fillable {
  readonly request: CompileRequest
  readonly document: JobDocument
  readonly blanks: readonly string[]
}

const rule = 'form/incomplete'

/** What keeps a document from going to signature: that it is a draft, and each value that the company has not given. */
export const incomplete = (library: Library, made: Fillable): readonly Diagnostic[] => [
  ...draft(library, made),
  ...made.blanks.map((setting) => blank(library, made, setting)),
]

function draft(library: Library, { request, document }: Fillable): readonly Diagnostic[] {
  if (document.role.status !== 'draft') return []
  const place =
    request.workspace.status === undefined
      ? keyPlaceOf(library.role(request.role), '/status')
      : settingPlace(library, 'status')
  const help = 'Set `status` in jd.yaml to `agreed` or `approved`, or build without --complete'
  return [error(rule, `\`${request.role}\` is a draft, and a draft is not signed`, place ?? topOf(library), { help })]
}

function blank(library: Library, { request }: Fillable, setting: string): Diagnostic {
  const isMap = valueAt(request.workspace, setting) !== undefined
  const key = isMap ? `${setting}.${request.language}` : setting
  const missing = isMap ? 'has no words in the language of a document' : 'is not given, so a document has a blank'
  return error(rule, `\`${key}\` ${missing}`, settingPlace(library, setting), { help: helpFor(key) })
}

function helpFor(key: string): string {
  if (key === 'agreedBy') return 'Name in jd.yaml who agrees, or write `agreedBy: []` where nobody does'
  const [, visa] = /^agreedBy\.\d+\.(\w+)/.exec(key) ?? []
  if (visa === undefined) return `Set \`${key}\` in jd.yaml`
  return 'Write in jd.yaml who agrees as `{ position: …, name: … }`'
}

/** A value by its dotted key: something is there where it is blank only because it lacks a language. */
const valueAt = (settings: unknown, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>(
      (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
      settings,
    )

/** Where a setting is written or what it would stand in; line 1 where there is nothing, or where the command line set it. */
function settingPlace(library: Library, key: string): Place {
  const place = nearestPlace(library.workspace().origins, `/${key.replaceAll('.', '/')}`)
  return place?.file === fileOf(library) ? place : topOf(library)
}

/** The key, or where it is an item of a list the item, that stands nearest to a pointer or above it. */
function nearestPlace(origins: Origins, pointer: string): Place | undefined {
  if (pointer === '') return undefined
  const origin = origins.get(pointer)
  return origin ? (origin.key ?? origin.value) : nearestPlace(origins, pointer.slice(0, pointer.lastIndexOf('/')))
}

const topOf = (library: Library): Place => {
  return startOf(fileOf(library))
}

/** Where there is no workspace, the file that would make one. */
const fileOf = ({ sources }: Library): string => sources.nameOf('jd.yaml').replace(/^builtin:/, '')
