import { type Place, type Report, type Reporter, type ReportOptions, reporters } from '../index.ts'
import type { CommonOptions } from './options.ts'
import type { Stream, World } from './world.ts'

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
function sourceLine(place: Place, seen: Seen): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(seen.get(place.file))
    return text.includes('\0') ? undefined : text.split(/\r\n?|\n/)[place.line - 1]
  } catch {
    return undefined
  }
}
