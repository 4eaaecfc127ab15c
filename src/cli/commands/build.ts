import { type CompileRequest, type Diagnostic, hasErrors, type Report, sortDiagnostics } from '../../index.ts'
import { bilingualDocuments } from '../build/bilingual-documents.ts'
import { formatFor, formatNames } from '../build/build-format.ts'
import { compiledRequests, withoutFaulty } from '../build/compiled-request.ts'
import { completedRequests } from '../build/completed-requests.ts'
import { documentFiles } from '../build/document-files.ts'
import { partOfBuild } from '../build/part-of-build.ts'
import { readHouseTemplate, type TemplateOptions } from '../build/read-house-template.ts'
import { shardFrom } from '../build/shard.ts'
import { type StaffOptions, staffFiles, staffProblems, staffTable } from '../build/staff-files.ts'
import { type WriteOptions, writeBuild } from '../build/write-build.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jobsFrom } from '../jobs/job-count.ts'
import { mustBeSettable, openRun, type Run } from '../open-run.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { codes, wantedDocuments } from '../wanted-documents.ts'
import { type BuildSession, onlyBuild } from '../watch/build-session.ts'
import { watchBuild } from '../watch/watch-build.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

interface BuildOptions extends CommonOptions, WriteOptions, StaffOptions, TemplateOptions {
  readonly watch?: boolean
  readonly format: string
  /** Two languages, for documents of two columns. */
  readonly bilingual?: string
  readonly complete?: boolean
  readonly shard?: string
  readonly jobs?: string
}

const examples = `
Examples:
  $ jd build account-manager --lang et          one Word document, under Estonian law
  $ jd build --lang all --jurisdiction EE       every role in every language, under Estonian law
  $ jd build account-manager -l ru -j EE        in Russian, under Estonian law
  $ jd build account-manager --bilingual et,ru  in two columns; the Estonian text prevails
  $ jd build account-manager --format html,md   a page and a text beside it
  $ jd build account-manager --staff staff.csv  sheets on which the staff sign
  $ jd build account-manager -l et --watch      again whenever a file is saved
  $ jd build account-manager --set organisation.name="Näidis OÜ"
  $ jd build account-manager -l et --complete   for signature: nothing that jd.yaml can say is left blank`

export const build: Command = {
  define: (program, world, run) => {
    const command = program.command('build').argument('[role...]', 'role ids; none = all')
    withCommonOptions(command)
      .option('--format <formats>', `what is made: ${formatNames.join(', ')}`, 'docx')
      .option('-o, --out <dir>', 'where to (default: build)')
      .option('--name <pattern>', 'file names, from {role} {lang} {jurisdiction} {version} {person} {ext}')
      .option(
        '--bilingual <codes>',
        'two languages side by side, e.g. et,ru; the first prevails unless jd.yaml says otherwise',
      )
      .option('--staff <csv>', 'a sheet to sign for those named in this table of the staff')
      .option('--per-person', 'each document once for each of them too, with the name where he or she signs')
      .option('--template <docx>', "the company's own Word file, to set the documents in")
      .option('--watch', 'build again whenever a file is saved')
      .option('--complete', 'for signature: a value left blank, a draft or an outdated translation is an error')
      .option('--force', 'overwrite files that somebody edited')
      .option('--jobs <n>', 'how many documents are made at the same time (default: as many as pay)')
      .option('--shard <i/n>', 'one of several parts of the same size, e.g. 2/4, each for a machine of its own')
      .addHelpText('after', examples)
      .action((roles: string[], options: BuildOptions) => {
        const build = (session: BuildSession) => buildDocuments(roles, options, world, session)
        return run(options.watch ? watchBuild(build, options, world) : build(onlyBuild))
      })
  },
}

async function buildDocuments(
  roles: readonly string[],
  options: BuildOptions,
  world: World,
  session: BuildSession,
): Promise<ExitCode> {
  const run = openRun(options, world, session.load)
  try {
    const report = await madeDocuments(roles, options, run, session)
    session.tell(report, run)
    return hasErrors(report.diagnostics) ? exitCode.inputHasErrors : exitCode.done
  } finally {
    run.progress.wipe()
  }
}

/** Composes, makes and writes what is asked for. */
async function madeDocuments(
  roles: readonly string[],
  options: BuildOptions,
  run: Run,
  session: BuildSession,
): Promise<Report> {
  const jobs = jobsFrom(options.jobs)
  const formats = codes('--format', options.format).map((format) => formatFor(format, run.world))
  const staff = staffTable(options, run)
  const wanted =
    options.bilingual === undefined
      ? wantedDocuments(roles, options, run)
      : bilingualDocuments(roles, options.bilingual, options, run)
  const part = partOfBuild(wanted, { ...options, formats, staff }, shardFrom(options.shard), run.library)
  const checked = run.progress.count(part.requests.length, 'documents checked')
  const requests = compiledRequests(part.requests, run, session.compile, checked)
  mustBeSettable(requests.flatMap((one) => one.diagnostics))
  const compiled = options.complete ? completedRequests(requests, run) : requests
  const unasked = roleProblems(roles, wanted, run)
  const sound = withoutFaulty(compiled)
  const { diagnostics: ofTemplate, ...house } = await readHouseTemplate(
    options,
    formats,
    sound.flatMap(({ document }) => document ?? []),
    run,
  )
  const sheets = staffFiles(staff, sound, formats, options, run)
  const files = hasErrors(ofTemplate) ? [] : [...documentFiles(sound, formats), ...sheets.files]
  const written = await writeBuild({ files, filesOf: part.filesOf, house, jobs }, options, run, session)
  const diagnostics = sortDiagnostics([
    ...unasked,
    ...ofTemplate,
    ...compiled.flatMap((one) => one.diagnostics),
    ...(options.complete ? [] : staleIn(part.requests, run, session)),
    ...staffProblems(staff, wanted),
    ...sheets.diagnostics,
    ...written.diagnostics,
  ])
  return { diagnostics, files: run.library.read.size, built: written.built }
}

/** Translations that lag behind their source; the shelf's own are looked after where it is made. */
const staleIn = (
  wanted: readonly CompileRequest[],
  { library, root, world }: Run,
  { stale }: BuildSession,
): readonly Diagnostic[] => (root === world.shelf ? [] : stale(wanted, library))

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
