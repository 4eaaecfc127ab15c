import { progressBar, progressLine, type Standing } from './progress-line.ts'
import type { World } from './world.ts'

/** Tells how far a long piece of work has come, where somebody watches. */
export interface Progress {
  /** Begins to count so many; what it gives back is called when one more is done. */
  readonly count: (total: number, what: string) => () => void
  /** Takes away what stands on the terminal, so that something else can be written. */
  readonly wipe: () => void
}

/** Work that takes no longer, in milliseconds, is not spoken of. */
const patience = 500

/** Milliseconds from one drawing of the bar to the next, and from one line of a log to the next. */
const pauses = { bar: 100, line: 10_000 }

const none: Progress = { count: () => () => {}, wipe: () => {} }

/**
 * On a terminal a bar, drawn over itself; in a log of continuous integration (`CI` is set) a line now and then; anywhere
 * else nothing. The work is taken to begin now.
 */
export function openProgress({ quiet }: { readonly quiet?: boolean }, { stderr, env, stopwatch }: World): Progress {
  if (quiet) return none
  if (stderr.isTerminal) return openBar(stderr, stopwatch)
  return isOn(env.CI) ? openLog(stderr, stopwatch) : none
}

const isOn = (value: string | undefined): boolean => !['', '0', 'false'].includes(value?.toLowerCase() ?? '')

function openBar(stderr: World['stderr'], stopwatch: World['stopwatch']): Progress {
  // The last column stays free: what fills a line to its end begins a new one on some terminals.
  const room = (stderr.columns || 80) - 1
  let shown = ''
  const show = (line: string) => {
    stderr.write(`\r${line}${' '.repeat(Math.max(shown.length - line.length, 0))}${line === '' ? '\r' : ''}`)
    shown = line
  }
  return {
    count: counting(stopwatch, patience, pauses.bar, (standing) => show(progressBar(standing, room))),
    wipe: () => {
      if (shown !== '') show('')
    },
  }
}

const openLog = (stderr: World['stderr'], stopwatch: World['stopwatch']): Progress => ({
  count: counting(stopwatch, pauses.line, pauses.line, (standing) => stderr.write(`${progressLine(standing)}\n`)),
  wipe: () => {},
})

/** Calls `tell` first after some time, then with a pause between, and not for the last one: then all is done. */
function counting(
  stopwatch: World['stopwatch'],
  first: number,
  pause: number,
  tell: (standing: Standing) => void,
): Progress['count'] {
  const elapsed = stopwatch()
  let next = first
  return (total, what) => {
    const began = elapsed()
    let done = 0
    return () => {
      done += 1
      const now = elapsed()
      if (now < next || done >= total) return
      next = now + pause
      tell({ done, total, what, elapsed: now - began })
    }
  }
}
