import { type DiffRenderer, diffReleases, diffRenderers, hasErrors } from '../../index.ts'
import { comparedRoles } from '../compared-roles.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { findWorkspace } from '../find-workspace.ts'
import { mustBeOneOf, mustBeSettable, openVoice, type Seen, settle } from '../open-run.ts'
import { type CommonOptions, withCommonOptions } from '../options.ts'
import { type FoundRelease, findRelease, mustFindRelease, releaseNames, worktree } from '../releases.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'

interface DiffOptions extends CommonOptions {
  readonly format: string
  readonly exitCode?: boolean
}

const examples = `
Examples:
  $ jd diff v1.0.0                          what changed since that tag
  $ jd diff v1.0.0 v1.1.0 account-manager   one role between two tags; also v1.0.0..v1.1.0
  $ jd diff ../before . --lang et,ru        two folders
  $ jd diff origin/main --format json       for machines
  $ jd diff v1.0.0 --exit-code              exit 1 if anything changed`

export const diff: Command = {
  define: (program, world, run) => {
    const command = program
      .command('diff')
      .argument('<from>', 'a git ref or a folder that holds roles/; also v1..v2')
      .argument('[to]', 'the same; none = the files as they are')
      .argument('[role...]', 'role ids; none = all')
      .description('what changed between two releases')
    withCommonOptions(command)
      .option('--format <format>', `what is made: ${diffRenderers.map(({ format }) => format).join(', ')}`, 'text')
      .option('--exit-code', 'exit 1 if anything changed')
      .addHelpText('after', examples)
      .action((from: string, to: string | undefined, roles: string[], options: DiffOptions) =>
        run(showDiff([from, ...(to === undefined ? [] : [to]), ...roles], options, world)),
      )
  },
}

async function showDiff(words: readonly string[], options: DiffOptions, world: World): Promise<ExitCode> {
  const renderer = rendererFor(options.format)
  const seen: Seen = new Map()
  const { tell } = openVoice(options, world, seen)
  const asked = askedFor(words, options, world)
  const [from, to] = [asked.from, asked.to].map((release) => {
    // What another version of jd wrote may hold keys that this one does not know; what is being written now may not.
    const unknownKeys = release.name === 'worktree' ? 'error' : 'warning'
    return { name: release.name, ...settle(release.open(), options, seen, unknownKeys) }
  }) as [Side, Side]
  const wanted = comparedRoles(asked.roles, options, from, to)
  const { diff, diagnostics } = diffReleases(from, to, wanted)
  mustBeSettable(diagnostics)
  world.stdout.write(await renderer.render(diff, { tool: `jobdesc ${world.version}`, colour: false }))
  const files = from.library.read.size + to.library.read.size
  if (diagnostics.length > 0) tell({ diagnostics, files }, 'beside-the-result')
  if (hasErrors(diagnostics)) return exitCode.inputHasErrors
  const differs = diff.roles.some(({ change }) => change !== 'unchanged')
  return options.exitCode && differs ? exitCode.inputHasErrors : exitCode.done
}

type Side = Parameters<typeof diffReleases>[0]

function rendererFor(format: string): DiffRenderer {
  const formats = diffRenderers.map((renderer) => renderer.format)
  const known = mustBeOneOf('format', format, formats)
  return diffRenderers.find((renderer) => renderer.format === known) as DiffRenderer
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
