import { type Place, type Report, type Reporter, type ReportOptions, reporters } from '../index.ts'
import type { CommonOptions } from './options.ts'
import { openProgress, type Progress } from './progress.ts'
import type { Stream, World } from './world.ts'

/** How a command speaks. */
export interface Voice {
  readonly tell: Teller
  /** Whether stdout is for the report alone. */
  readonly isMachine: boolean
  /** Counts what takes long; a report wipes it away. */
  readonly progress: Progress
}

/** The bytes of each file that a run read, by the path that messages show. */
export type Seen = Map<string, Uint8Array>

/** Where a command's own result has stdout, a machine's report stands beside it on stderr. */
type Teller = (report: Report, where?: 'beside-the-result') => void

/** The reporter that was asked for, with the lines of the files that were read. */
export function openVoice(options: CommonOptions, world: World, seen: Seen): Voice {
  const reporter = reporters.find(({ id }) => id === options.reporter) as Reporter
  const progress = openProgress(options, world)
  const tell = teller(reporter, options, world, (place) => sourceLine(place, seen))
  return {
    tell: (report, where) => {
      progress.wipe()
      tell(report, where)
    },
    isMachine: reporter.machine,
    progress,
  }
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
