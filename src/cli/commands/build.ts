import type { BuildOptions } from '../build/build-documents.ts'
import { formatNames } from '../build/format-names.ts'
import { shardFrom } from '../build/shard.ts'
import { isUpToDate } from '../build/up-to-date.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { findWorkspace } from '../find-workspace.ts'
import { jobsFrom } from '../jobs/job-count.ts'
import { withCommonOptions } from '../options.ts'
import { readOnce } from '../read-once.ts'
import { readSources } from '../read-sources.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

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
      .option('--jobs <n>', 'how many documents are made at the same time (default: as many as pay)', jobsFrom)
      .option(
        '--shard <i/n>',
        'one of several parts of the same size, e.g. 2/4, each for a machine of its own',
        shardFrom,
      )
      .addHelpText('after', examples)
      .action((roles: string[], options: BuildOptions) => run(make(roles, options, world)))
  },
}

/** Most builds of many documents find most of them done, and some find nothing to do: then nothing more is loaded. */
async function make(roles: readonly string[], options: BuildOptions, world: World): Promise<ExitCode> {
  const sources = options.watch ? undefined : readOnce(readSources(world, findWorkspace(world.cwd, options.workspace)))
  if (sources && isUpToDate(roles, options, sources, world)) return exitCode.done
  const { buildDocuments } = await import('../build/build-documents.ts')
  if (!options.watch) return await buildDocuments(roles, options, world, { sources })
  const { watchBuild } = await import('../watch/watch-build.ts')
  return await watchBuild((session) => buildDocuments(roles, options, world, { session }), options, world)
}
