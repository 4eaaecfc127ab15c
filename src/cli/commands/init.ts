import path from 'node:path'
import { Option } from 'commander'
import { compile, type Library, type WorkspaceFile, workspaceText } from '../../index.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { findWorkspace } from '../find-workspace.ts'
import { askSettings, type Chosen } from '../init/ask-settings.ts'
import { type CiSystem, ciFiles, ciSystems } from '../init/ci-files.ts'
import { ignoreOutputs } from '../init/ignore-lines.ts'
import { rolesReadme } from '../init/roles-readme.ts'
import { isThere } from '../is-there.ts'
import { makeFiles } from '../make-files.ts'
import { mustBeOneOf, mustBeSettable, type Settled, settle } from '../open-run.ts'
import { openVoice } from '../open-voice.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { readSources, shown } from '../read-sources.ts'
import { copySchemas } from '../schema-copies.ts'
import { UsageError } from '../usage-error.ts'
import { codes } from '../wanted-documents.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

interface InitOptions extends CommonOptions {
  readonly ci?: CiSystem
}

const examples = `
Examples:
  $ jd init                                  asks, where a terminal is there
  $ jd init -l et,ru -j EE --set organisation.name="Näidis OÜ" --set approval.position=managing-director
  $ jd init --ci github                      in a workspace that is there: adds what it lacks`

export const init: Command = {
  define: (program, world, run) => {
    const command = program.command('init')
    withCommonOptions(command)
      .addOption(new Option('--ci <system>', 'adds a file that checks every change').choices(ciSystems))
      .addHelpText('after', examples)
      .action((options: InitOptions) => run(initWorkspace(options, world)))
  },
}

async function initWorkspace(options: InitOptions, world: World): Promise<ExitCode> {
  const root = path.resolve(world.cwd, options.workspace ?? '')
  const { isMachine, tell } = openVoice(options, world, new Map())
  mustBeOutermost(options, world)
  const chosen = isThere(path.join(root, 'jd.yaml'))
    ? unchanged(options)
    : await choose(options, settledIn(root, options, world), world, !isMachine)
  if (chosen === undefined) {
    world.stderr.write('Nothing was written\n')
    return exitCode.usage
  }
  const lines = writeWorkspace(root, chosen, world)
  if (isMachine) tell({ diagnostics: [], files: 0 })
  else if (!options.quiet) {
    world.stdout.write(lines.join(''))
    if (world.stderr.isTerminal) world.stderr.write(`\n${next}`)
  }
  return exitCode.done
}

const next = `Next: jd new our-account-manager --from account-manager
      jd check    says what is missing
      jd build    makes the documents
`

/** A folder inside a workspace is hardly meant to be another one, unless it is named. */
function mustBeOutermost({ workspace }: InitOptions, world: World): void {
  const around = workspace === undefined ? findWorkspace(path.dirname(world.cwd), undefined) : undefined
  if (around === undefined) return
  throw new UsageError(
    `This folder lies in a workspace already, \`${shown(around, world)}\``,
    [],
    'Go there to add what it lacks, or make another one here with --workspace .',
  )
}

/** Of a workspace that is there the settings stay as they are: what was said about them could not be kept. */
function unchanged({ lang, jurisdiction, set, ci }: InitOptions): Chosen {
  if (lang === undefined && jurisdiction === undefined && set === undefined) return { settings: {}, ci }
  throw new UsageError(
    '`jd.yaml` is there already, and jd init changes no file',
    [],
    'Edit it; without -l, -j and --set, jd init adds what else is missing',
  )
}

/** The library as the workspace will see it, with what `--set` says. */
const settledIn = (root: string, { set }: InitOptions, world: World): Settled =>
  settle(readSources(world, root), { set: set ?? [], reporter: '', color: false }, new Map())

/** What the command line says, and the person at the terminal; `undefined` where that person quit. */
async function choose(
  options: InitOptions,
  { library, settings }: Settled,
  { converse, env }: World,
  mayAsk: boolean,
): Promise<Chosen | undefined> {
  const { version } = library.sources
  const given = {
    settings: { format: 1 as const, library: version, ...settings, ...named(options, library) },
    ci: options.ci,
  }
  mustMakeDocuments(given.settings, library)
  if (!converse || !mayAsk) return given
  return converse((ask) => askSettings(ask, given, library, env))
}

function named({ lang, jurisdiction }: InitOptions, { sources }: Library): Partial<WorkspaceFile> {
  const languages = lang === 'all' ? sources.languages : lang === undefined ? [] : codes('--lang', lang)
  for (const language of languages) mustBeOneOf('language', language, sources.languages)
  if (jurisdiction !== undefined) mustBeOneOf('jurisdiction', jurisdiction, sources.jurisdictions)
  return { ...(languages.length > 0 ? { languages } : {}), ...(jurisdiction === undefined ? {} : { jurisdiction }) }
}

/** Names in settings that nobody knows are found where they are used: in a document of each role that they speak of. */
function mustMakeDocuments(settings: Partial<WorkspaceFile>, library: Library): void {
  const [first = ''] = library.sources.roles
  const roles = Object.keys(settings.overrides ?? {}).filter((role) => library.sources.roles.includes(role))
  for (const role of [first, ...roles]) {
    for (const language of settings.languages ?? library.sources.languages.slice(0, 1)) {
      const usual = library.language(language).value.jurisdiction ?? library.sources.jurisdictions[0] ?? ''
      const jurisdiction = settings.jurisdiction ?? usual
      mustBeSettable(compile(library, { role, language, jurisdiction, workspace: settings }).diagnostics)
    }
  }
}

function writeWorkspace(root: string, { settings, ci }: Chosen, world: World): readonly string[] {
  const jdYaml = { name: 'jd.yaml', text: workspaceText(settings) }
  return [
    ...makeFiles(root, [jdYaml, rolesReadme, ...(ci ? [ciFiles[ci]] : [])], world),
    ...copySchemas(root, world),
    ignoreOutputs(root, [settings.out ?? 'build', 'diff'], world),
  ]
}
