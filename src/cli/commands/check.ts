import { checkLibrary, hasErrors, rules } from '../../index.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { givenDay } from '../given-day.ts'
import { mustBeSettable, openRun, type Run } from '../open-run.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { touchedRoles } from '../touched-roles.ts'
import { versionChanges } from '../version-changes.ts'
import { wantedDocuments } from '../wanted-documents.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

interface CheckOptions extends CommonOptions {
  readonly strict?: boolean
  readonly date?: string
  readonly against?: string
}

const examples = `
Examples:
  $ jd check                                every rule over all roles, their words and the law
  $ jd check roles/baker/et.yaml            the roles that a file touches
  $ jd check --strict --reporter github     warnings fail too; marks for a pull request
  $ jd check --against v1.0.0               was each version raised as its change demands`

export const check: Command = {
  define: (program, world, run) => {
    const command = program.command('check').argument('[path...]', 'files, folders or role ids; none = everything')
    withCommonOptions(command)
      .option('--strict', 'warnings fail too')
      .option('--date <day>', 'the day on which law must be valid, as 2026-11-21 (default: today)')
      .option('--against <ref>', 'a git ref: was each version raised as the change since then demands')
      .addHelpText('after', examples)
      .action((paths: string[], options: CheckOptions) => run(checkFiles(paths, options, world)))
  },
}

async function checkFiles(paths: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
  const run = openRun(options, world)
  const date = givenDay(options.date ?? world.today())
  const { roles, whole } = touchedRoles(paths, run)
  const documents = roles.length > 0 ? wantedDocuments(roles, options, run) : []
  const limited = !whole || options.lang !== undefined || options.jurisdiction !== undefined
  const versions = options.against === undefined ? undefined : versionChanges(options.against, roles, options, run)
  const request = { roles, documents, whole, limited, date, settings: run.settings }
  const { diagnostics, skipped } = checkLibrary(run.library, { ...request, ...(versions ?? {}) })
  mustBeSettable(diagnostics)
  run.tell({ diagnostics, skipped, rules, files: run.library.read.size })
  if (diagnostics.length === 0 && !run.isMachine && !options.quiet) world.stdout.write(allClear(roles, run))
  const fails = hasErrors(diagnostics) || (options.strict && diagnostics.some(({ severity }) => severity === 'warning'))
  return fails ? exitCode.inputHasErrors : exitCode.done
}

function allClear(roles: readonly string[], { library }: Run): string {
  const counted = roles.length === 1 ? '1 role' : `${roles.length} roles`
  return `${counted} checked in ${library.read.size} files, nothing found\n`
}
