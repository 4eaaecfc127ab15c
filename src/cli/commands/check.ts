import type { CheckOptions } from '../check/check-files.ts'
import { rememberedFindings } from '../check/findings.ts'
import { tellFindings } from '../check/tell-findings.ts'
import type { ExitCode } from '../exit-code.ts'
import { findWorkspace } from '../find-workspace.ts'
import { withCommonOptions } from '../options.ts'
import { readOnce } from '../read-once.ts'
import { readSources } from '../read-sources.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

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
      .action((paths: string[], options: CheckOptions) => run(look(paths, options, world)))
  },
}

/** Where nothing changed since an earlier run, what that one found is told again, and no rule is loaded. */
async function look(paths: readonly string[], options: CheckOptions, world: World): Promise<ExitCode> {
  const sources = readOnce(readSources(world, findWorkspace(world.cwd, options.workspace)))
  const known = rememberedFindings(paths, options, sources, world)
  if (known) return tellFindings(known.checked, options, known.voice, world)
  const { checkFiles } = await import('../check/check-files.ts')
  return checkFiles(paths, options, sources, world)
}
