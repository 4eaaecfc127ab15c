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
import { formatFor } from './build-format.ts'
import { openBuildInputs } from './build-inputs.ts'
import type { BuildPlan } from './build-plan.ts'
import { buildQuestion } from './build-question.ts'
import { type CompiledRequest, withoutFaulty } from './compiled-request.ts'
import { completedRequests } from './completed-requests.ts'
import { type Ahead, type Crew, openCrew } from './crew.ts'
import { currentRequest } from './current-request.ts'
import { documentFiles } from './document-files.ts'
import { judgedRequests } from './judged-requests.ts'
import { partOfBuild } from './part-of-build.ts'
import { rememberRun } from './remember-run.ts'
import { type Shard, whole } from './shard.ts'
import { type StaffOptions, staffFiles, staffProblems, staffTable } from './staff-files.ts'
import { readTemplateFile, type TemplateFile, type TemplateOptions, templateFor } from './template-file.ts'
import { type BuildPlace, type WriteOptions, type WrittenBuild, writeBuild } from './write-build.ts'

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
  const plan = await planOf(roles, options, run)
  const current = plan.part.requests.map((request) => currentRequest(request, plan, options, session))
  const crew = openCrew(aheadOf(plan, current, session), options, plan.place, run)
  try {
    const asked = await judgedRequests({ ...plan, current, crew }, options, run, session)
    mustBeSettable(asked.flatMap((one) => one.diagnostics))
    const compiled = options.complete ? completedRequests(asked, run) : asked
    const { diagnostics: found, built } = await writtenDocuments({ ...plan, compiled, crew }, options, run, session)
    const diagnostics = sortDiagnostics([...roleProblems(roles, plan.wanted, run), ...found])
    if (diagnostics.length === 0 && session === onlyBuild) {
      rememberRun(roles, options, plan.template, plan.place.output, built, run)
    }
    plan.place.output.close()
    return { diagnostics, files: run.library.read.size, built: built.map(({ name: _, ...document }) => document) }
  } finally {
    await crew.close()
  }
}

async function planOf(roles: readonly string[], options: BuildOptions, run: Run): Promise<BuildPlan> {
  const formats = await Promise.all(codes('--format', options.format).map((format) => formatFor(format, run.world)))
  const staff = staffTable(options, run)
  const wanted = wantedBy(roles, options, run)
  const template = readTemplateFile(options, formats, run)
  const place = placeFor(options, template, run)
  const part = partOfBuild(wanted, { ...options, formats, staff }, options.shard ?? whole, run.library)
  return { formats, staff, wanted, template, place, part }
}

/**
 * What a crew may begin with: nothing where a template is looked at first, in which the documents are set, where documents
 * are made for people too, or where an earlier build of this run has made most of them.
 */
function aheadOf(
  { formats, staff, template }: BuildPlan,
  current: readonly (CompiledRequest | undefined)[],
  session: BuildSession,
): Ahead {
  const isFree = session === onlyBuild && staff === undefined && !('refused' in template) && template.file === undefined
  return { formats, files: isFree ? current.filter((one) => one === undefined).length * formats.length : 0 }
}

interface Judged extends BuildPlan {
  readonly compiled: readonly CompiledRequest[]
  readonly crew: Crew
}

/** Writes what is sound, and tells what is wrong with all of it. */
async function writtenDocuments(
  { compiled, crew, formats, staff, wanted, template, place, part: { filesOf } }: Judged,
  options: BuildOptions,
  run: Run,
  session: BuildSession,
): Promise<WrittenBuild> {
  const sound = withoutFaulty(compiled)
  const { diagnostics: ofTemplate, ...house } = await templateFor(
    template,
    sound.flatMap(({ document }) => document ?? []),
  )
  const sheets = staffFiles(staff, sound, formats, options, run)
  const isRefused = hasErrors(ofTemplate)
  const files = isRefused ? [] : [...documentFiles(sound, formats, ofTemplate.length === 0), ...sheets.files]
  const written = await writeBuild({ files, filesOf, house, crew }, options, place, run, session)
  const diagnostics = [
    ...ofTemplate,
    ...compiled.flatMap((one) => one.diagnostics),
    ...eachOnce(compiled.flatMap(({ stale }) => stale)),
    ...staffProblems(staff, wanted),
    ...sheets.diagnostics,
    ...written.diagnostics,
  ]
  return { built: written.built, diagnostics }
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
