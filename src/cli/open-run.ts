import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  closest,
  type Library,
  openLibrary,
  type Place,
  type Report,
  type Reporter,
  type ReportOptions,
  reporters,
  type WorkspaceFile,
} from '../index.ts'
import { findWorkspace } from './find-workspace.ts'
import type { CommonOptions } from './options.ts'
import { readSources } from './read-sources.ts'
import { settingLayers } from './setting-layers.ts'
import { UsageError } from './usage-error.ts'
import type { World } from './world.ts'

/** What every command works with. */
export interface Run {
  readonly world: World
  readonly library: Library
  readonly settings: Partial<WorkspaceFile>
  readonly tell: (report: Report) => void
}

/** Finds the workspace, opens the library over it and takes the settings from `jd.yaml` and `--set`. */
export function openRun(options: CommonOptions, world: World): Run {
  const workspace = findWorkspace(world.cwd, options.workspace)
  const sources = readSources(world, workspace)
  const layers = settingLayers(options.set ?? [])
  const library = openLibrary({
    ...sources,
    read: (name) => (name === 'jd.yaml' ? [...sources.read(name), ...layers] : sources.read(name)),
  })
  const wrong = library.workspace().diagnostics.find(({ place }) => place?.file === '--set')
  if (wrong) throw new UsageError(`--set: ${wrong.message}`, wrong.expected, wrong.help)
  return { world, library, settings: library.workspace().value, tell: teller(options, world) }
}

function teller(options: CommonOptions, world: World): Run['tell'] {
  const reporter = reporters.find(({ id }) => id === options.reporter) as Reporter
  return (report) => {
    const results = reporter.results(report, reportOptions(options, world, world.stdout.isTerminal))
    if (reporter.machine || !options.quiet) world.stdout.write(results)
    world.stderr.write(reporter.problems(report, reportOptions(options, world, world.stderr.isTerminal)))
  }
}

const reportOptions = ({ color }: CommonOptions, world: World, terminal: boolean): ReportOptions => ({
  colour: color && wantsColour(world, terminal),
  sourceLine: (place) => sourceLine(place, world),
})

/** https://no-color.org and the FORCE_COLOR convention; NO_COLOR wins. */
function wantsColour({ env }: World, terminal: boolean): boolean {
  if (env.NO_COLOR) return false
  return env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' ? true : terminal
}

function sourceLine(place: Place, world: World): string | undefined {
  const builtin = place.file.startsWith('builtin:')
  const file = builtin
    ? path.join(world.shelf, place.file.slice('builtin:'.length))
    : path.resolve(world.cwd, place.file)
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n?|\n/)[place.line - 1]
  } catch {
    return undefined
  }
}

/** What was named must be there; otherwise what exists is named. */
export function mustBeOneOf(what: string, name: string, known: readonly string[]): string {
  if (known.includes(name)) return name
  const near = closest(name, known)
  const help = near ? `Did you mean \`${near}\`?` : undefined
  throw new UsageError(`There is no ${what} \`${name}\`, there are ${known.join(', ')}`, known, help)
}
