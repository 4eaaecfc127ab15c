import {
  type CompileRequest,
  type Diagnostic,
  hasErrors,
  type Renderer,
  renderers,
  sortDiagnostics,
  staleTranslations,
} from '../../index.ts'
import { compiledRequests, withoutFaulty } from '../build/compiled-request.ts'
import { completedRequests } from '../build/completed-requests.ts'
import { documentFiles } from '../build/document-files.ts'
import { type WriteOptions, writeBuild } from '../build/write-build.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { mustBeOneOf, mustBeSettable, openRun, type Run } from '../open-run.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { codes, wantedDocuments } from '../wanted-documents.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

interface BuildOptions extends CommonOptions, WriteOptions {
  readonly format: string
  readonly complete?: boolean
}

const examples = `
Examples:
  $ jd build account-manager --lang et          one Word document, under Estonian law
  $ jd build --lang all --jurisdiction EE       every role in every language, under Estonian law
  $ jd build account-manager -l ru -j EE        in Russian, under Estonian law
  $ jd build account-manager --format html,md   a page and a text beside it
  $ jd build account-manager --set organisation.name="Näidis OÜ"`

export const build: Command = {
  define: (program, world, run) => {
    const command = program
      .command('build')
      .argument('[role...]', 'role ids; none = all')
      .description('write documents')
    withCommonOptions(command)
      .option('--format <formats>', `what is made: ${renderers.map(({ format }) => format).join(', ')}`, 'docx')
      .option('-o, --out <dir>', 'where to (default: build)')
      .option('--name <pattern>', 'file names, from {role} {lang} {jurisdiction} {version} {ext}')
      .option('--complete', 'for signature: a value left blank, a draft or an outdated translation is an error')
      .option('--force', 'overwrite files that somebody edited')
      .addHelpText('after', examples)
      .action((roles: string[], options: BuildOptions) => run(buildDocuments(roles, options, world)))
  },
}

async function buildDocuments(roles: readonly string[], options: BuildOptions, world: World): Promise<ExitCode> {
  const run = openRun(options, world)
  const formats = codes('--format', options.format).map((format) => rendererFor(format))
  const wanted = wantedDocuments(roles, options, run)
  const requests = compiledRequests(wanted, run)
  mustBeSettable(requests.flatMap((one) => one.diagnostics))
  const compiled = options.complete ? completedRequests(requests, run) : requests
  const unasked = roleProblems(roles, wanted, run)
  const written = await writeBuild(documentFiles(withoutFaulty(compiled), formats), options, run)
  const diagnostics = sortDiagnostics([
    ...unasked,
    ...compiled.flatMap((one) => one.diagnostics),
    ...(options.complete ? [] : staleIn(wanted, run)),
    ...written.diagnostics,
  ])
  run.tell({ diagnostics, files: run.library.read.size, built: written.built })
  return hasErrors(diagnostics) ? exitCode.inputHasErrors : exitCode.done
}

/** Translations that lag behind their source; the shelf's own are looked after where it is made. */
const staleIn = (wanted: readonly CompileRequest[], { library, root, world }: Run): readonly Diagnostic[] =>
  root === world.shelf ? [] : staleTranslations(wanted, library)

function rendererFor(format: string): Renderer {
  const known = mustBeOneOf(
    'format',
    format,
    renderers.map((renderer) => renderer.format),
  )
  return renderers.find((renderer) => renderer.format === known) as Renderer
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
