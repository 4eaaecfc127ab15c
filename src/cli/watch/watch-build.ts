import path from 'node:path'
import { hasErrors, type Report, reporters, sha256, type WorkspaceFile } from '../../index.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { findWorkspace } from '../find-workspace.ts'
import { Interrupted } from '../interrupted.ts'
import type { Run } from '../open-run.ts'
import { readFile, UnreadableFile } from '../read-file.ts'
import { UsageError } from '../usage-error.ts'
import type { World } from '../world.ts'
import { type BuildSession, onlyBuild, openMemory } from './build-session.ts'
import { watchedFolders } from './watched-folders.ts'
import { whenQuiet } from './when-quiet.ts'

/** What the command line says, as far as it decides on what is watched and told. */
export interface WatchOptions {
  readonly workspace?: string
  readonly out?: string
  readonly staff?: string
  readonly template?: string
  readonly reporter: string
  readonly quiet?: boolean
}

type Build = (session: BuildSession) => Promise<ExitCode>

/**
 * Builds, and builds again what a saved file touches, until the user interrupts. What is wrong with a save is told, and
 * the next one may mend it. What each file is made of is compared with what it was made of before, so that an editor's
 * passing files, or a save that changes nothing, write nothing and are not told.
 */
export async function watchBuild(build: Build, options: WatchOptions, world: World): Promise<ExitCode> {
  mustBeForPeople(options)
  const memory = openMemory()
  const root = findWorkspace(world.cwd, options.workspace) ?? world.shelf
  let settings: Partial<WorkspaceFile> = {}
  let before = ''
  const inputs = whenQuiet(world)
  const look = () => {
    const files = namedFiles(options, settings, root, world)
    inputs.watch(watchedFolders(root, files, path.resolve(world.cwd, options.out ?? settings.out ?? 'build')))
    memory.besides = files.map(fingerprint).join()
  }
  const rebuild = async (tell: (report: Report, run: Run) => void) => {
    look()
    await build({
      ...memory,
      tell: (report, run) => {
        settings = run.settings
        const now = fingerprintOf(report, run)
        if (now !== before || report.built?.length) tell(report, run)
        before = now
      },
    })
    // The settings that were read may name other files than those before.
    look()
  }
  try {
    await rebuild(onlyBuild.tell)
    if (world.stderr.isTerminal && !options.quiet)
      world.stderr.write(`Watching ${path.relative(world.cwd, root) || '.'}; Ctrl-C ends it\n`)
    while (await inputs.changed()) {
      const elapsed = world.stopwatch()
      await surviving(() => rebuild((report, run) => tellRebuilt(report, run, elapsed(), options)), world)
    }
  } catch (thrown) {
    if (!(thrown instanceof Interrupted)) throw thrown
  } finally {
    inputs.close()
  }
  return exitCode.done
}

/** A machine takes one report for the whole. */
function mustBeForPeople({ reporter: asked }: WatchOptions): void {
  const people = reporters.filter(({ machine }) => !machine).map(({ id }) => id)
  if (people.includes(asked)) return
  throw new UsageError(`--watch has no end, and --reporter ${asked} tells of one`, people, 'Leave one of them out')
}

/** A role that is gone, or a table, is named on the command line still: it may come back. */
async function surviving(work: () => Promise<void>, world: World): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown
    world.stderr.write(`jd: ${thrown.message}${thrown.help ? `\n  ${thrown.help}` : ''}\n`)
  }
}

/** Files that options name, from the current directory, and settings, from the workspace. */
function namedFiles(
  options: WatchOptions,
  settings: Partial<WorkspaceFile>,
  root: string,
  { cwd }: World,
): readonly string[] {
  const given = [options.staff, options.template].map((file) => file && path.resolve(cwd, file))
  const set = [settings.template, settings.organisation?.logo].map((file) => file && path.resolve(root, file))
  return [...given, ...set].filter((file) => typeof file === 'string')
}

function fingerprint(file: string): string {
  try {
    return sha256(readFile(file))
  } catch (thrown) {
    if (!(thrown instanceof UnreadableFile)) throw thrown
    return 'none'
  }
}

/** Everything that a build read and found. */
const fingerprintOf = ({ diagnostics }: Report, { library }: Run): string =>
  sha256(JSON.stringify([diagnostics, [...library.read].map(([name, { bytes }]) => [name, sha256(bytes)]).sort()]))

/** What is wrong, and one line on what was made, with the time it took. */
function tellRebuilt(report: Report, run: Run, milliseconds: number, { quiet }: WatchOptions): void {
  const { built = [], diagnostics } = report
  run.tell({ ...report, built: [] })
  if (quiet) return
  const [first] = built
  const what =
    first === undefined ? 'Nothing to rebuild' : `Rebuilt ${built.length === 1 ? first.path : `${built.length} files`}`
  const until = hasErrors(diagnostics) ? '; watching until it is mended' : ''
  run.world.stdout.write(`${what} (${(milliseconds / 1000).toFixed(2)} s)${until}\n`)
}
