// Two commands run in turn, so that what slows the machine down slows both.
import { spawnSync } from 'node:child_process'

/** What distorts every start of Node: certificates that are read first, options that come along. */
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env

/** Milliseconds of one run; throws where the command fails, because a failure is fast. */
export function timeOf({ program = process.execPath, argv, cwd, extra = {}, codes = [0] }) {
  const start = process.hrtime.bigint()
  const run = spawnSync(program, argv, { cwd, env: { ...env, ...extra }, stdio: ['ignore', 'ignore', 'pipe'] })
  const time = Number(process.hrtime.bigint() - start) / 1e6
  if (run.error) throw run.error
  if (!codes.includes(run.status)) throw new Error(`${program} ${argv.join(' ')} ended with ${run.status}: ${run.stderr}`)
  return time
}

/** `before` puts back what the command finds; it is not timed. */
export function pairOf(base, command, rounds) {
  const pairs = Array.from({ length: rounds + 1 }, () => {
    base.before?.()
    const one = timeOf(base)
    command.before?.()
    return [one, timeOf(command)]
  }).slice(1)
  const times = pairs.map(([, time]) => time)
  return {
    ratio: median(pairs.map(([one, other]) => other / one)),
    median: median(times),
    min: Math.min(...times),
    max: Math.max(...times),
    rounds,
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
