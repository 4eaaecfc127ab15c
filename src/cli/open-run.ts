import {
  closest,
  type Diagnostic,
  type Library,
  type Load,
  openLibrary,
  type Place,
  type Report,
  type Reporter,
  type ReportOptions,
  reporters,
  type Sources,
  type UnknownKeys,
  type WorkspaceFile,
} from '../index.ts'
import { findWorkspace } from './find-workspace.ts'
import type { CommonOptions } from './options.ts'
import { readSources } from './read-sources.ts'
import { settingLayers } from './setting-layers.ts'
import { UsageError } from './usage-error.ts'
import type { Stream, World } from './world.ts'

/** What every command works with. */
export interface Run extends Settled, Voice {
  readonly world: World
  /** Absolute path of the workspace; the shelf's where there is none. */
  readonly root: string
}

/** Files with the company's settings that go with them. */
export interface Settled {
  readonly library: Library
  readonly settings: Partial<WorkspaceFile>
}

/** How a command speaks. */
export interface Voice {
  readonly tell: Teller
  /** Whether stdout is for the report alone. */
  readonly isMachine: boolean
}

/** The bytes of each file that a run read, by the path that messages show. */
export type Seen = Map<string, Uint8Array>

/** Where a command's own result has stdout, a machine's report stands beside it on stderr. */
type Teller = (report: Report, where?: 'beside-the-result') => void

/** Finds the workspace, opens the library over it and takes the settings from `jd.yaml` and `--set`. */
export function openRun(options: CommonOptions, world: World, load?: Load): Run {
  const seen: Seen = new Map()
  const workspace = findWorkspace(world.cwd, options.workspace)
  const settled = settle(readSources(world, workspace), options, seen, 'error', load)
  return { world, root: workspace ?? world.shelf, ...settled, ...openVoice(options, world, seen) }
}

/** A library over these files, with what `--set` says laid over their `jd.yaml`. */
export function settle(
  sources: Sources,
  options: CommonOptions,
  seen: Seen,
  unknownKeys?: UnknownKeys,
  load?: Load,
): Settled {
  const layers = settingLayers(options.set ?? [])
  const read: Sources['read'] = (name) => {
    const files = sources.read(name)
    for (const { path, bytes } of files) seen.set(path, bytes)
    return name === 'jd.yaml' ? [...files, ...layers] : files
  }
  const library = openLibrary({ ...sources, read }, unknownKeys, load)
  mustBeSettable(library.workspace().diagnostics)
  return { library, settings: library.workspace().value }
}

/** The reporter that was asked for, with the lines of the files that were read. */
export function openVoice(options: CommonOptions, world: World, seen: Seen): Voice {
  const reporter = reporters.find(({ id }) => id === options.reporter) as Reporter
  return { tell: teller(reporter, options, world, (place) => sourceLine(place, seen)), isMachine: reporter.machine }
}

function teller(
  reporter: Reporter,
  options: CommonOptions,
  world: World,
  sourceLine: ReportOptions['sourceLine'],
): Teller {
  const optionsFor = ({ isTerminal }: Stream): ReportOptions => ({
    colour: wantsColour(options, world, isTerminal),
    version: world.version,
    sourceLine,
  })
  return (report, where) => {
    const out = where === 'beside-the-result' ? world.stderr : world.stdout
    if (reporter.machine || !options.quiet) out.write(reporter.results(report, optionsFor(out)))
    world.stderr.write(reporter.problems(report, optionsFor(world.stderr)))
  }
}

/** `--no-color`, https://no-color.org and the FORCE_COLOR convention; what forbids colours wins. */
export function wantsColour({ color }: CommonOptions, { env }: World, terminal: boolean): boolean {
  if (!color || env.NO_COLOR) return false
  return env.FORCE_COLOR === undefined ? terminal : !['0', 'false'].includes(env.FORCE_COLOR)
}

/** A line of a file that this run read; nothing of an output, of what was refused or of what is no text. */
const sourceLine = ({ file, line }: Place, seen: Seen): string | undefined => linesOf(seen.get(file))[line - 1]

/** Files that were taken apart, because there may be thousands of findings in one. */
const taken = new WeakMap<Uint8Array, readonly string[]>()

function linesOf(bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined) return []
  const lines = taken.get(bytes) ?? takenApart(bytes)
  taken.set(bytes, lines)
  return lines
}

function takenApart(bytes: Uint8Array): readonly string[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? [] : text.split(/\r\n?|\n/)
  } catch {
    return []
  }
}

/** A mistake in what `--set` says is a mistake of the command line. */
export function mustBeSettable(diagnostics: readonly Diagnostic[]): void {
  const wrong = diagnostics.find(({ place, severity }) => place?.file === '--set' && severity === 'error')
  if (wrong) throw new UsageError(`--set: ${wrong.message}`, wrong.expected, wrong.help)
}

/** What was named must be there; otherwise what exists is named. */
export function mustBeOneOf(what: string, name: string, known: readonly string[]): string {
  if (known.includes(name)) return name
  const near = closest(name, known)
  const help = near ? `Did you mean \`${near}\`?` : undefined
  throw new UsageError(`There is no ${what} \`${name}\`, there are ${known.join(', ')}`, known, help)
}
