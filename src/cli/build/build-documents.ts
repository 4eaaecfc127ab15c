import path from 'node:path'
import {
  type CompileRequest,
  type Diagnostic,
  hasErrors,
  type Report,
  type Sources,
  sortDiagnostics,
} from '../../index.ts'
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
import { openComposer } from './composed-later.ts'
import { documentFiles } from './document-files.ts'
import { partOfBuild } from './part-of-build.ts'
import { rememberRun } from './remember-run.ts'
import { type Shard, whole } from './shard.ts'
import { type StaffOptions, staffFiles, staffProblems, staffTable } from './staff-files.ts'
import { readTemplateFile, type TemplateFile, type TemplateOptions, templateFor } from './template-file.ts'
import { type BuildPlace, type WriteOptions, writeBuild } from './write-build.ts'

export interface BuildOptions extends CommonOptions, WriteOptions, StaffOptions, TemplateOptions {
  readonly watch?: boolean
  readonly format: string
  /** Two languages, for documents of two columns. */
  readonly bilingual?: string
  readonly complete?: boolean
  readonly shard?: Shard
}

/** `jd build`, from the options to the report. */
export async function buildDocuments(
  roles: readonly string[],
  options: BuildOptions,
  world: World,
  { session = onlyBuild, sources }: { readonly session?: BuildSession; readonly sources?: Sources | undefined } = {},
): Promise<ExitCode> {
  const run = openRun(options, world, { sources, load: session.load })
  try {
    const report = await madeDocuments(roles, options, run, session)
    session.tell(report, run)
    return hasErrors(report.diagnostics) ? exitCode.inputHasErrors : exitCode.done
  } finally {
    run.progress.wipe()
  }
}

async function madeDocuments(
  roles: readonly string[],
  options: BuildOptions,
  run: Run,
  session: BuildSession,
): Promise<Report> {
  const formats = await Promise.all(codes('--format', options.format).map((format) => formatFor(format, run.world)))
  const staff = staffTable(options, run)
  const wanted = wantedBy(roles, options, run)
  const template = readTemplateFile(options, formats, run)
  const place = placeFor(options, template, run)
  const part = partOfBuild(wanted, { ...options, formats, staff }, options.shard ?? whole, run.library)
  const oneMore = run.progress.count(part.requests.length, 'documents checked')
  const composeLater = openComposer(run.library)
  const waits = session === onlyBuild && part.requests.length > mostHeld
  const asked = part.requests.map((request) => {
    const one = unchanged(request, formats, options, place, session) ?? judged(request, options, run, session)
    oneMore()
    return one.document && waits ? { ...one, ...composeLater(request, one.document) } : one
  })
  mustBeSettable(asked.flatMap((one) => one.diagnostics))
  const compiled = options.complete ? completedRequests(asked, run) : asked
  const sound = withoutFaulty(compiled)
  const { diagnostics: ofTemplate, ...house } = await templateFor(
    template,
    sound.flatMap(({ document }) => document ?? []),
  )
  const sheets = staffFiles(staff, sound, formats, options, run)
  const isRefused = hasErrors(ofTemplate)
  const files = isRefused ? [] : [...documentFiles(sound, formats, ofTemplate.length === 0), ...sheets.files]
  const written = await writeBuild({ files, filesOf: part.filesOf, house }, options, place, run, session)
  const diagnostics = sortDiagnostics([
    ...roleProblems(roles, wanted, run),
    ...ofTemplate,
    ...compiled.flatMap((one) => one.diagnostics),
    ...eachOnce(compiled.flatMap(({ stale }) => stale)),
    ...staffProblems(staff, wanted),
    ...sheets.diagnostics,
    ...written.diagnostics,
  ])
  if (diagnostics.length === 0 && session === onlyBuild) {
    rememberRun(roles, options, template, place.output, written.built, run)
  }
  place.output.close()
  const built = written.built.map(({ name: _, ...document }) => document)
  return { diagnostics, files: run.library.read.size, built }
}

/** Documents whose words wait in memory for their turn; those of more are composed again, which takes a sixth longer. */
const mostHeld = 400

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
