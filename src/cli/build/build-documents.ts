import path from 'node:path'
import { type CompileRequest, type Diagnostic, type HouseTemplate, hasErrors, sortDiagnostics } from '../../index.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { mustBeSettable, openRun, type Run } from '../open-run.ts'
import type { CommonOptions } from '../options.ts'
import { openOutput } from '../output.ts'
import { codes, wantedDocuments } from '../wanted-documents.ts'
import { type BuildSession, eachOnce, onlyBuild } from '../watch/build-session.ts'
import type { World } from '../world.ts'
import { bilingualDocuments } from './bilingual-documents.ts'
import { type BuildFormat, formatFor } from './build-format.ts'
import { openBuildInputs } from './build-inputs.ts'
import { buildQuestion } from './build-question.ts'
import { type CompiledRequest, compiledRequest, withoutFaulty } from './compiled-request.ts'
import { completedRequests } from './completed-requests.ts'
import { documentFiles } from './document-files.ts'
import { rememberRun } from './run-question.ts'
import { type StaffOptions, staffFiles, staffTable } from './staff-files.ts'
import { readTemplateFile, type TemplateFile, type TemplateOptions, templateFor } from './template-file.ts'
import { type BuildPlace, type WriteOptions, writeBuild } from './write-build.ts'

export interface BuildOptions extends CommonOptions, WriteOptions, StaffOptions, TemplateOptions {
  readonly watch?: boolean
  readonly format: string
  /** Two languages, for documents of two columns. */
  readonly bilingual?: string
  readonly complete?: boolean
}

/** `jd build`, from the options to the report. */
export async function buildDocuments(
  roles: readonly string[],
  options: BuildOptions,
  world: World,
  session: BuildSession = onlyBuild,
): Promise<ExitCode> {
  const run = openRun(options, world, session.load)
  const formats = await Promise.all(codes('--format', options.format).map((format) => formatFor(format, world)))
  const table = staffTable(options, world)
  const wanted = wantedBy(roles, options, run)
  const template = readTemplateFile(options, formats, run)
  const place = placeFor(options, template, run)
  const asked = wanted.map(
    (request) => unchanged(request, formats, options, place, session) ?? judged(request, options, run, session),
  )
  mustBeSettable(asked.flatMap((one) => one.diagnostics))
  const compiled = options.complete ? completedRequests(asked, run) : asked
  const sound = withoutFaulty(compiled)
  const house = await templateFor(
    template,
    sound.flatMap(({ document }) => document ?? []),
  )
  const inHouse = formats.map((renderer) => setIn(house, renderer))
  const staff = staffFiles(table, sound, inHouse, options, run)
  const isRefused = hasErrors(house.diagnostics)
  const files = isRefused ? [] : [...documentFiles(sound, inHouse, house.diagnostics.length === 0), ...staff.files]
  const written = await writeBuild(files, options, place, run, session)
  const diagnostics = sortDiagnostics([
    ...roleProblems(roles, wanted, run),
    ...house.diagnostics,
    ...compiled.flatMap((one) => one.diagnostics),
    ...eachOnce(compiled.flatMap(({ stale }) => stale)),
    ...staff.diagnostics,
    ...written.diagnostics,
  ])
  if (diagnostics.length === 0 && session === onlyBuild) rememberRun(roles, options, place.output, written.built, run)
  place.output.close()
  session.tell(
    { diagnostics, files: run.library.read.size, built: written.built.map(({ name: _, ...built }) => built) },
    run,
  )
  return hasErrors(diagnostics) ? exitCode.inputHasErrors : exitCode.done
}

const wantedBy = (roles: readonly string[], options: BuildOptions, run: Run): readonly CompileRequest[] =>
  options.bilingual === undefined
    ? wantedDocuments(roles, options, run)
    : bilingualDocuments(roles, options.bilingual, options, run)

function placeFor(options: BuildOptions, template: TemplateFile, { settings, library, world }: Run): BuildPlace {
  const folder = path.resolve(world.cwd, options.out ?? settings.out ?? 'build')
  const output = openOutput(folder, world, options.force)
  const question = buildQuestion(options, world, 'file' in template ? template.file?.bytes : undefined)
  return { folder, output, inputs: openBuildInputs(output, question, library.sources.read) }
}

const none: ReadonlySet<string> = new Set()

/** A document that need not even be looked at: its files are as its inputs make them, and there was nothing to say. */
function unchanged(
  request: CompileRequest,
  formats: readonly BuildFormat[],
  { force, complete, staff }: BuildOptions,
  { inputs }: BuildPlace,
  session: BuildSession,
): CompiledRequest | undefined {
  if (session !== onlyBuild || force || complete || staff !== undefined) return undefined
  const current = inputs.currentFiles(
    request,
    formats.map(({ format }) => format),
  )
  return (
    current && {
      request,
      document: undefined,
      current,
      blanks: [],
      diagnostics: [],
      stale: [],
      from: none,
      lookedAt: none,
    }
  )
}

/** A document with what is wrong in it, and which of its translations lag behind; the shelf's own are looked after where it is made. */
function judged(request: CompileRequest, { complete }: BuildOptions, run: Run, session: BuildSession): CompiledRequest {
  const compiled = compiledRequest(request, run, session.compile)
  if (complete || run.root === run.world.shelf) return compiled
  const { result: stale, names } = run.library.traced(() => session.stale([request], run.library))
  return { ...compiled, stale, lookedAt: new Set([...compiled.from, ...names]) }
}

/** A format that sets every document in the company's own file. */
const setIn = ({ template }: HouseTemplate, renderer: BuildFormat): BuildFormat =>
  template
    ? { ...renderer, render: (document, options) => renderer.render(document, { ...options, template }) }
    : renderer

/** A role whose file cannot be read names no languages, so no document would ever speak of it. */
function roleProblems(
  roles: readonly string[],
  wanted: readonly CompileRequest[],
  { library }: Run,
): readonly Diagnostic[] {
  const named = roles.length > 0 ? roles : library.sources.ownRoles
  return named
    .filter((role) => wanted.every((request) => request.role !== role))
    .flatMap((role) => [...library.role(role).diagnostics, ...library.definition(role).diagnostics])
}
