import { type Coverage, coverageOf, hasErrors, jsonText, type Report, sortDiagnostics } from '../../index.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { mustBeOneOf, openRun, type Run } from '../open-run.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { codes } from '../wanted-documents.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

const examples = `
Examples:
  $ jd list                       what there is, and how much of it is written in each language
  $ jd list --reporter json       the same for machines`

export const list: Command = {
  define: (program, world, run) => {
    const command = program.command('list').argument('[role...]', 'role ids; none = all')
    withCommonOptions(command)
      .addHelpText('after', examples)
      .action((roles: string[], options: CommonOptions) => run(listRoles(roles, options, world)))
  },
}

async function listRoles(named: readonly string[], options: CommonOptions, world: World): Promise<ExitCode> {
  const run = openRun(options, world)
  const { library } = run
  const { sources } = library
  const roles = named.length > 0 ? named.map((role) => mustBeOneOf('role', role, sources.roles)) : sources.ownRoles
  const wanted = options.lang && options.lang !== 'all' ? codes('--lang', options.lang) : undefined
  for (const language of wanted ?? []) mustBeOneOf('language', language, sources.languages)
  const coverage = roles.map((role) => only(coverageOf(role, library), wanted))
  const diagnostics = sortDiagnostics(
    roles.flatMap((role) => [...library.role(role).diagnostics, ...library.definition(role).diagnostics]),
  )
  tellCoverage(coverage, { diagnostics, files: library.read.size }, options, run)
  return hasErrors(diagnostics) ? exitCode.inputHasErrors : exitCode.done
}

/** The list has stdout, unless a machine that asked for findings alone reads it. */
function tellCoverage(coverage: readonly Coverage[], report: Report, options: CommonOptions, run: Run): void {
  const isJson = options.reporter === 'json'
  if (run.isMachine && !isJson) {
    run.tell(report)
    return
  }
  run.world.stdout.write(isJson ? jsonText(coverage) : table(coverage))
  if (report.diagnostics.length > 0) run.tell(report, 'beside-the-result')
}

const only = (coverage: Coverage, languages: readonly string[] | undefined): Coverage => ({
  ...coverage,
  languages: Object.fromEntries(Object.entries(coverage.languages).filter(([id]) => languages?.includes(id) ?? true)),
})

/** One line per role; a language is complete, or says how many of its clauses have no words or stale ones. */
function table(coverage: readonly Coverage[]): string {
  const languages = [...new Set(coverage.flatMap((role) => Object.keys(role.languages)))]
  const rows = coverage.map((role) => [
    role.id,
    role.title,
    role.version,
    role.status,
    ...languages.map((id) => cell(role, id)),
  ])
  const all = [['role', 'title', 'version', 'status', ...languages], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  return all
    .map(
      (row) =>
        `${row
          .map((text, column) => text.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

function cell(role: Coverage, language: string): string {
  const covered = role.languages[language]
  if (!covered) return '–'
  const { present, missing, stale } = covered
  const words = missing === 0 ? `${present}` : `${present}/${present + missing}`
  return stale === 0 ? words : `${words} (${stale} stale)`
}
