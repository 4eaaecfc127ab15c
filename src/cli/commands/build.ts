import path from 'node:path'
import {
  type BuiltDocument,
  type CompileRequest,
  compile,
  type Diagnostic,
  hasErrors,
  type JobDocument,
  type Renderer,
  renderers,
  sortDiagnostics,
  staleTranslations,
} from '../../index.ts'
import { documentDates } from '../document-dates.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type Nameable, named } from '../file-names.ts'
import { mustBeOneOf, mustBeSettable, openRun, type Run } from '../open-run.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { openOutput } from '../output.ts'
import { codes, wantedDocuments } from '../wanted-documents.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

interface BuildOptions extends CommonOptions {
  readonly format: string
  readonly out?: string
  readonly name?: string
  readonly force?: boolean
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
      .option('--force', 'overwrite files that somebody edited')
      .addHelpText('after', examples)
      .action((roles: string[], options: BuildOptions) => run(buildDocuments(roles, options, world)))
  },
}

interface Compiled {
  readonly request: CompileRequest
  readonly document: JobDocument | undefined
  readonly diagnostics: readonly Diagnostic[]
}

async function buildDocuments(roles: readonly string[], options: BuildOptions, world: World): Promise<ExitCode> {
  const run = openRun(options, world)
  const date = documentDates(world)
  const formats = codes('--format', options.format).map((format) => rendererFor(format))
  const wanted = wantedDocuments(roles, options, run)
  const compiled = wanted.map((request): Compiled => {
    const { document, diagnostics } = compile(run.library, request)
    return { request, document, diagnostics }
  })
  mustBeSettable(compiled.flatMap((one) => one.diagnostics))
  const unasked = roleProblems(roles, wanted, run)
  // A role of which one document has errors is not written at all: half of it would be taken for the whole.
  const faulty = new Set(
    compiled.filter(({ diagnostics }) => hasErrors(diagnostics)).map(({ request }) => request.role),
  )
  const sound = compiled.filter(({ request }) => !faulty.has(request.role))
  const outputs = outputsOf(sound, formats, options)
  const written = await writeDocuments(outputs, date, options, run)
  const diagnostics = sortDiagnostics([
    ...unasked,
    ...compiled.flatMap((one) => one.diagnostics),
    ...staleIn(wanted, run),
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

/** One file to write. */
interface Output extends Nameable {
  readonly request: CompileRequest
  readonly renderer: Renderer
  readonly name: string
}

const outputsOf = (
  sound: readonly Compiled[],
  formats: readonly Renderer[],
  options: BuildOptions,
): readonly Output[] =>
  named(
    sound.flatMap(({ request, document }) =>
      document ? formats.map((renderer) => ({ request, document, renderer, ext: renderer.format })) : [],
    ),
    options,
  )

interface Written {
  readonly built: readonly BuiltDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

async function writeDocuments(
  outputs: readonly Output[],
  date: (document: JobDocument) => Date,
  options: BuildOptions,
  run: Run,
): Promise<Written> {
  const { world } = run
  const folder = openOutput(path.resolve(world.cwd, options.out ?? run.settings.out ?? 'build'), world, options.force)
  const built: BuiltDocument[] = []
  const diagnostics: Diagnostic[] = []
  try {
    for (const { request, document, renderer, name } of outputs) {
      const bytes = await renderer.render(document, { tool: `jobdesc ${world.version}`, date: date(document) })
      const result = folder.write(name, bytes, renderer.isUntouched)
      const { role, language: lang, jurisdiction } = request
      diagnostics.push(...result.diagnostics)
      if (result.written) built.push({ role, lang, jurisdiction, format: renderer.format, ...result.written })
    }
  } finally {
    folder.close()
  }
  return { built, diagnostics }
}
