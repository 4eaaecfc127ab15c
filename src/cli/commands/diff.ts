import {
  type ChangePapers,
  changePapers,
  type Diagnostic,
  type DiffRenderer,
  diffReleases,
  diffRenderers,
  hasErrors,
  openLoader,
  type ReleaseDiff,
  type RenderOptions,
  readStaff,
  type SourceFile,
  sortDiagnostics,
} from '../../index.ts'
import { comparedRoles } from '../compared-roles.ts'
import { type DiffFilesOptions, diffFileOptions, writeDiffFiles } from '../diff-files.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { findWorkspace } from '../find-workspace.ts'
import { mustBeOneOf, mustBeSettable, settle } from '../open-run.ts'
import { openVoice, type Seen, wantsColour } from '../open-voice.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { readTable } from '../read-table.ts'
import { type FoundRelease, findRelease, mustFindRelease, releaseNames, worktree } from '../releases.ts'
import { UsageError } from '../usage-error.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

interface DiffOptions extends CommonOptions, DiffFilesOptions {
  readonly format: string
  readonly exitCode?: boolean
}

const examples = `
Examples:
  $ jd diff v1.0.0                          what changed since that tag
  $ jd diff v1.0.0 v1.1.0 account-manager   one role between two tags; also v1.0.0..v1.1.0
  $ jd diff ../before . --lang et,ru        two folders
  $ jd diff origin/main --format json       for machines
  $ jd diff v1.0.0 --format docx -o diff    Word documents with tracked changes
  $ jd diff v1.0.0 --format docx --acquaintance staff.csv   with sheets for the staff to sign
  $ jd diff v1.0.0 --exit-code              exit 1 if anything changed`

export const diff: Command = {
  define: (program, world, run) => {
    const command = program
      .command('diff')
      .argument('<from>', 'a git ref or a folder that holds roles/; also v1..v2')
      .argument('[to]', 'the same; none = the files as they are')
      .argument('[role...]', 'role ids; none = all')
    withCommonOptions(command)
      .option('--format <format>', `what is made: ${diffRenderers.map(({ format }) => format).join(', ')}`, 'text')
      .option('--exit-code', 'exit 1 if anything changed')
      .option('-o, --out <dir>', 'where files go to (default: diff)')
      .option('--name <pattern>', 'file names, from {role} {lang} {jurisdiction} {version} {ext}')
      .option('--force', 'overwrite files that somebody edited')
      .option('--acquaintance <csv>', 'a sheet to sign for those named in this table of the staff')
      .option('--author <name>', 'who made the tracked changes (default: jd)')
      .option('--date <day>', 'when they were made, as 2026-11-21 (default: the day the new version was released)')
      .addHelpText('after', examples)
      .action((from: string, to: string | undefined, roles: string[], options: DiffOptions) =>
        run(showDiff([from, ...(to === undefined ? [] : [to]), ...roles], options, world)),
      )
  },
}

async function showDiff(words: readonly string[], options: DiffOptions, world: World): Promise<ExitCode> {
  const renderer = rendererFor(options)
  if (renderer.makes === 'files') diffFileOptions(options, world)
  const table = options.acquaintance === undefined ? undefined : readTable(options.acquaintance, world)
  const seen: Seen = new Map()
  const { tell } = openVoice(options, world, seen)
  const asked = askedFor(words, options, world)
  // Most files are the shelf's on either side.
  const load = openLoader()
  const [from, to] = [asked.from, asked.to].map((release) => {
    // What another version of jd wrote may hold keys that this one does not know; what is being written now may not.
    const unknownKeys = release.name === 'worktree' ? 'error' : 'warning'
    return { name: release.name, ...settle(release.open(), options, seen, unknownKeys, load) }
  }) as [Side, Side]
  const wanted = comparedRoles(asked.roles, options, from, to)
  const compared = diffReleases(from, to, wanted)
  mustBeSettable(compared.diagnostics)
  const shown = await show(renderer, compared.diff, options, world, () => ({
    ...papersWith(table, compared.diff, from, to),
    picture: (sha256) => to.library.pictures.get(sha256) ?? from.library.pictures.get(sha256),
  }))
  const diagnostics = sortDiagnostics([...compared.diagnostics.map(withAdvice), ...shown])
  const files = from.library.read.size + to.library.read.size
  if (diagnostics.length > 0) tell({ diagnostics, files }, 'beside-the-result')
  if (hasErrors(diagnostics)) return exitCode.inputHasErrors
  const differs = compared.diff.roles.some(({ change }) => change !== 'unchanged')
  return options.exitCode && differs ? exitCode.inputHasErrors : exitCode.done
}

/** Settings of a release cannot be mended any more, and can be overruled. */
function withAdvice(diagnostic: Diagnostic): Diagnostic {
  const { place, severity, help } = diagnostic
  if (severity !== 'error' || !place?.file.endsWith(':jd.yaml')) return diagnostic
  const advice = 'Say it otherwise for this comparison alone: `--set key=value`'
  return { ...diagnostic, help: help === undefined ? advice : `${help}. ${advice}` }
}

/** The result itself: a text on stdout, or files and their names there. */
async function show(
  renderer: DiffRenderer,
  diff: ReleaseDiff,
  options: DiffOptions,
  world: World,
  papersOf: () => ChangePapers & Pick<RenderOptions, 'picture'>,
): Promise<readonly Diagnostic[]> {
  switch (renderer.makes) {
    case 'text':
      world.stdout.write(await renderer.render(diff, textOptions(options, world)))
      return []
    case 'files': {
      const { diagnostics: missing, ...given } = papersOf()
      // A sheet that lacks a colleague would be taken for the whole: nothing is written.
      if (hasErrors(missing)) return missing
      const { lines, diagnostics } = await writeDiffFiles(renderer, diff, given, options, world)
      if (!options.quiet) world.stdout.write(lines.join(''))
      return [...missing, ...diagnostics]
    }
    default:
      return renderer satisfies never
  }
}

/** The papers about a change; with a table of the staff, the sheets of acquaintance too. */
function papersWith(table: SourceFile | undefined, diff: ReleaseDiff, from: Side, to: Side): ChangePapers {
  if (!table) return changePapers(diff, from, to)
  const staff = readStaff(table, to.library)
  const papers = changePapers(diff, from, to, staff)
  return { ...papers, diagnostics: [...staff.diagnostics, ...papers.diagnostics] }
}

function textOptions(options: DiffOptions, world: World): Parameters<TextRenderer['render']>[1] {
  const { isTerminal, columns } = world.stdout
  return {
    tool: `jobdesc ${world.version}`,
    colour: wantsColour(options, world, isTerminal),
    ...(isTerminal && columns !== undefined ? { columns } : {}),
  }
}

type TextRenderer = Extract<DiffRenderer, { readonly makes: 'text' }>

type Side = Parameters<typeof diffReleases>[0]

/** Options that mean nothing where no file is written. */
const ofFiles = ['out', 'name', 'force', 'acquaintance', 'author', 'date'] as const

function rendererFor(options: DiffOptions): DiffRenderer {
  const formats = diffRenderers.map(({ format }) => format)
  const known = mustBeOneOf('format', options.format, formats)
  const renderer = diffRenderers.find(({ format }) => format === known) as DiffRenderer
  const stray = ofFiles.find((option) => options[option] !== undefined)
  if (renderer.makes === 'text' && stray !== undefined) {
    const making = diffRenderers.filter(({ makes }) => makes === 'files').map(({ format }) => `--format ${format}`)
    throw new UsageError(
      `--${stray} is for files, and --format ${known} writes none`,
      making,
      `Use ${making.join(' or ')}`,
    )
  }
  return renderer
}

interface Asked {
  readonly from: FoundRelease
  readonly to: FoundRelease
  readonly roles: readonly string[]
}

/** `from`, `to` where the second word names a release, and roles. */
function askedFor(words: readonly string[], options: CommonOptions, world: World): Asked {
  const workspace = findWorkspace(world.cwd, options.workspace)
  const [first = '', ...rest] = words
  const whole = findRelease(first, workspace, world)
  const [one = first, other] = whole ? [] : releaseNames(first)
  const from = whole ?? mustFindRelease(one, workspace, world)
  if (other !== undefined) return { from, to: mustFindRelease(other, workspace, world), roles: rest }
  const [second, ...roles] = rest
  const to = second === undefined ? undefined : findRelease(second, workspace, world)
  return to ? { from, to, roles } : { from, to: worktree(world, workspace), roles: rest }
}
