import { progressBar, progressLine, type Standing } from './progress-line.ts'
import type { Stream, World } from './world.ts'

/** Tells how far a long piece of work has come, where somebody watches. */
export interface Progress {
  /** Begins to count so many; what it gives back is called when one more is done. */
  readonly count: (total: number, what: string) => () => void
  /** Takes away what stands on the terminal, so that something else can be written. */
  readonly wipe: () => void
}

/** Milliseconds: work that takes no longer is not spoken of, and until then nobody asks what stderr is. */
const patience = 500

/** Milliseconds from one drawing of the bar to the next, and from one line of a log to the next. */
const pause = { bar: 100, line: 10_000 }

/**
 * On a terminal a bar, drawn over itself; in a log of continuous integration (`CI` is set) a line now and then; anywhere
 * else nothing. The work is taken to begin now.
 */
export function openProgress({ quiet = false }: { readonly quiet?: boolean }, world: World): Progress {
  const elapsed = world.stopwatch()
  const { show, wipe } = openBar(world.stderr)
  let next = quiet ? Number.POSITIVE_INFINITY : patience
  const tell = (standing: Standing, now: number): void => {
    if (world.stderr.isTerminal) {
      show(standing)
      next = now + pause.bar
    } else if (isOn(world.env.CI)) {
      if (now >= pause.line) world.stderr.write(`${progressLine(standing)}\n`)
      next = now < pause.line ? pause.line : now + pause.line
    } else next = Number.POSITIVE_INFINITY
  }
  const count: Progress['count'] = (total, what) => {
    const began = elapsed()
    let done = 0
    return () => {
      done += 1
      const now = elapsed()
      // When the last one is done there is nothing to wait for.
      if (now >= next && done < total) tell({ done, total, what, elapsed: now - began }, now)
    }
  }
  return { count, wipe }
}

const isOn = (value: string | undefined): boolean => !['', '0', 'false'].includes(value?.toLowerCase() ?? '')

/** One line that is drawn over itself, by carriage returns and spaces alone. */
function openBar(stderr: Stream): { readonly show: (standing: Standing) => void; readonly wipe: () => void } {
  let shown = ''
  const draw = (line: string) => {
    stderr.write(`\r${line}${' '.repeat(Math.max(shown.length - line.length, 0))}`)
    shown = line
  }
  return {
    // The last column stays free: what fills a line to its end begins a new one on some terminals.
    show: (standing) => draw(progressBar(standing, (stderr.columns || 80) - 1)),
    wipe: () => {
      if (shown === '') return
      draw('')
      stderr.write('\r')
    },
  }
}
