import path from 'node:path'
import { type Confirmation, type ConfirmedFile, hasErrors, type Library } from '../../index.ts'
import { type Confirmable, confirmable, isNews } from '../confirmable.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { writeFile } from '../make-files.ts'
import { mustHaveWorkspace } from '../must-have-workspace.ts'
import { mustBeOneOf, openRun, type Run } from '../open-run.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { shown } from '../read-sources.ts'
import { UsageError } from '../usage-error.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

interface ConfirmOptions extends CommonOptions {
  readonly clause?: readonly string[]
  readonly reason?: string
}

const examples = `
Examples:
  $ jd confirm account-manager -l et                        all of it was read against its source
  $ jd confirm baker -l sv --clause duties.bake --reason "only a comma changed in the source"`

export const confirm: Command = {
  define: (program, world, run) => {
    const command = program.command('confirm').argument('[role...]', 'role ids; none = all')
    withCommonOptions(command)
      .option('--clause <id...>', 'these clauses alone, e.g. duties.bake')
      .option('--reason <text>', 'why the words are still right, for the record')
      .addHelpText('after', examples)
      .action((roles: string[], options: ConfirmOptions) => run(confirmTranslations(roles, options, world)))
  },
}

async function confirmTranslations(roles: readonly string[], options: ConfirmOptions, world: World): Promise<ExitCode> {
  // The shelf's own translations are confirmed where it is made: nothing is written into an installed program.
  mustHaveWorkspace(options, world, 'Go to yours, or name it with --workspace')
  const run = openRun(options, world)
  const texts = chosen(confirmable(roles, options, run), options)
  const homes = [...new Set(texts.map(({ home }) => home))]
  const broken = homes.flatMap((home) => run.library.confirmed(home).diagnostics)
  if (hasErrors(broken)) {
    run.tell({ diagnostics: broken, files: run.library.read.size })
    return exitCode.inputHasErrors
  }
  const lines = homes.map((home) => record(home, texts, options, run))
  if (!run.isMachine && !options.quiet) world.stdout.write(lines.join(''))
  if (run.isMachine) run.tell({ diagnostics: [], files: run.library.read.size })
  return exitCode.done
}

/** The texts that the options name; a clause that none of them has is a mistake of the command line. */
function chosen(texts: readonly Confirmable[], { clause = [] }: ConfirmOptions): readonly Confirmable[] {
  const known = [...new Set(texts.map((one) => one.clause))]
  if (known.length === 0) throw new UsageError('There is no translation here that could be confirmed')
  for (const id of clause) mustBeOneOf('translated clause', id, known)
  return clause.length === 0 ? texts : texts.filter((one) => clause.includes(one.clause))
}

type Records = Record<string, Record<string, Confirmation>>

/** Adds to a folder's `confirmed.json` what is new; what is on record with the same source words keeps its day. */
function record(
  home: string,
  all: readonly Confirmable[],
  { reason }: ConfirmOptions,
  { library, root, world }: Run,
): string {
  const file = `roles/${home}/confirmed.json`
  const own = all.filter((one) => one.home === home && (reason !== undefined || isNews(one)))
  const on = world.today()
  const after = structuredClone(ownRecords(home, library)) as Records
  for (const { language, clause, hashes } of own) {
    const entry = { ...hashes, on, ...(reason === undefined ? {} : { reason }) }
    after[language] = { ...after[language], [clause]: entry }
  }
  if (own.length > 0) writeFile(root, file, encode(after), world)
  const against = own.filter(({ hashes }) => hashes.upstream !== undefined)
  const beneath = against.length === 0 ? '' : `, ${against.length} also against the words they replace`
  return `${shown(path.join(root, file), world)}: ${counted(own, against)} confirmed${beneath}\n`
}

/** Translations by number; where nothing but own words of the source language was confirmed, texts. */
function counted(own: readonly Confirmable[], against: readonly Confirmable[]): string {
  const translations = own.filter(({ hashes }) => hashes.source !== undefined)
  const noun = translations.length === own.length || against.length === 0 ? 'translation' : 'text'
  return `${own.length} ${noun}${own.length === 1 ? '' : 's'}`
}

/** What the workspace's own file says; the shelf's records below it stay where they are. */
function ownRecords(home: string, { confirmed, sources }: Library): ConfirmedFile {
  const { value, origins } = confirmed(home)
  const isOwn = (language: string, clause: string): boolean => {
    const place = origins.get(`/${language}/${clause}`)?.value
    return place !== undefined && sources.isOwn(place.file)
  }
  const entries = Object.entries(value).map(([language, records]) => {
    const own = Object.entries(records ?? {}).filter(([clause]) => isOwn(language, clause))
    return [language, Object.fromEntries(own)] as const
  })
  return Object.fromEntries(entries.filter(([, records]) => Object.keys(records).length > 0))
}

/** In alphabetical order, so that two people's records join without a conflict. */
function encode(confirmed: ConfirmedFile): string {
  const sorted = Object.fromEntries(
    Object.keys(confirmed)
      .sort()
      .map((language) => [language, inOrder(confirmed[language] ?? {})]),
  )
  return `${JSON.stringify(sorted, null, 2)}\n`
}

const inOrder = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)))
