import {
  closest,
  type Diagnostic,
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
import type { Stream, World } from './world.ts'

/** What every command works with. */
export interface Run {
  readonly world: World
  /** Absolute path of the workspace; the shelf's where there is none. */
  readonly root: string
  readonly library: Library
  readonly settings: Partial<WorkspaceFile>
  readonly tell: Teller
  /** Whether stdout is for the report alone. */
  readonly isMachine: boolean
}

/** Where a command's own result has stdout, a machine's report stands beside it on stderr. */
type Teller = (report: Report, where?: 'beside-the-result') => void

/** Finds the workspace, opens the library over it and takes the settings from `jd.yaml` and `--set`. */
export function openRun(options: CommonOptions, world: World): Run {
  const workspace = findWorkspace(world.cwd, options.workspace)
  const sources = readSources(world, workspace)
  const layers = settingLayers(options.set ?? [])
  const library = openLibrary({
    ...sources,
    read: (name) => (name === 'jd.yaml' ? [...sources.read(name), ...layers] : sources.read(name)),
  })
  mustBeSettable(library.workspace().diagnostics)
  const reporter = reporters.find(({ id }) => id === options.reporter) as Reporter
  const tell = teller(reporter, options, world, (place) => sourceLine(place, library))
  return {
    world,
    root: workspace ?? world.shelf,
    library,
    settings: library.workspace().value,
    tell,
    isMachine: reporter.machine,
  }
}

function teller(
  reporter: Reporter,
  options: CommonOptions,
  world: World,
  sourceLine: ReportOptions['sourceLine'],
): Teller {
  const optionsFor = ({ isTerminal }: Stream): ReportOptions => ({
    colour: options.color && wantsColour(world, isTerminal),
    version: world.version,
    sourceLine,
  })
  return (report, where) => {
    const out = where === 'beside-the-result' ? world.stderr : world.stdout
    if (reporter.machine || !options.quiet) out.write(reporter.results(report, optionsFor(out)))
    world.stderr.write(reporter.problems(report, optionsFor(world.stderr)))
  }
}

/** https://no-color.org and the FORCE_COLOR convention; NO_COLOR wins. */
function wantsColour({ env }: World, terminal: boolean): boolean {
  if (env.NO_COLOR) return false
  return env.FORCE_COLOR === undefined ? terminal : !['0', 'false'].includes(env.FORCE_COLOR)
}

/** A line of a file that this run read; nothing of an output, of what was refused or of what is no text. */
function sourceLine(place: Place, library: Library): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(library.read.get(place.file)?.bytes)
    return text.includes('\0') ? undefined : text.split(/\r\n?|\n/)[place.line - 1]
  } catch {
    return undefined
  }
}

/** A mistake in what `--set` says is a mistake of the command line. */
export function mustBeSettable(diagnostics: readonly Diagnostic[]): void {
  const wrong = diagnostics.find(({ place }) => place?.file === '--set')
  if (wrong) throw new UsageError(`--set: ${wrong.message}`, wrong.expected, wrong.help)
}

/** What was named must be there; otherwise what exists is named. */
export function mustBeOneOf(what: string, name: string, known: readonly string[]): string {
  if (known.includes(name)) return name
  const near = closest(name, known)
  const help = near ? `Did you mean \`${near}\`?` : undefined
  throw new UsageError(`There is no ${what} \`${name}\`, there are ${known.join(', ')}`, known, help)
}
