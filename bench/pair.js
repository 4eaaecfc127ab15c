// Commands run in turn, so that what slows the machine down slows all of them.
import { spawnSync } from 'node:child_process'
import { exponentOf, median, spreadOf } from './figures.js'

/** What distorts every start of Node: certificates that are read first, options that come along. */
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env

/**
 * Milliseconds of one run; throws where the command fails, because a failure is fast. `before` puts back what the
 * command finds; it is not timed.
 */
export function timeOf({ program = process.execPath, argv, cwd, extra = {}, before }) {
  before?.()
  const start = process.hrtime.bigint()
  const stdio = ['ignore', 'ignore', 'pipe']
  const run = spawnSync(program, argv, { cwd, env: { ...env, ...extra }, stdio, maxBuffer: 64 * 2 ** 20 })
  const time = Number(process.hrtime.bigint() - start) / 1e6
  if (run.error) throw run.error
  if (run.status !== 0) throw new Error(`${program} ${argv.join(' ')} ended with ${run.status}: ${run.stderr}`)
  return time
}

/** The times of each command in each round, after a round that is not counted. */
function roundsOf(commands, rounds) {
  return Array.from({ length: rounds + 1 }, () => commands.map(timeOf)).slice(1)
}

/** A command beside another: `ratio` is the median of the ratios of neighbours. */
export function pairOf(base, command, rounds) {
  const times = roundsOf([base, command], rounds)
  return {
    ...spreadOf(times.map(([, time]) => time)),
    beside: median(times.map(([one]) => one)),
    ratio: median(times.map(([one, other]) => other / one)),
  }
}

/** One thing done at growing sizes, `[{ size, command }]`: figures of each, with the exponent from the size before it. */
export function growthOf(steps, rounds) {
  const times = roundsOf(
    steps.map(({ command }) => command),
    rounds,
  )
  return steps.map(({ size }, index) => {
    const column = times.map((round) => round[index])
    const smaller = steps[index - 1]
    if (smaller === undefined) return spreadOf(column)
    const exponents = times.map((round) =>
      exponentOf({ size: smaller.size, cost: round[index - 1] }, { size, cost: round[index] }),
    )
    return { ...spreadOf(column), exponent: median(exponents) }
  })
}
