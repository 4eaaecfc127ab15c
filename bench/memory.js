// The most memory that a command takes: resident, all its processes together.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildOf } from './documents.js'
import { median } from './figures.js'
import { timeOf } from './pair.js'
import { packageFolder } from './places.js'
import { anew, cold, jd, node } from './program.js'
import { manyRoles } from './workspaces.js'

const hook = path.join(packageFolder, 'bench/peak-memory.cjs')

/** MiB; the median of some runs, after one that is not counted. */
function peakOf(places, command, rounds) {
  const peaks = places.folder('peaks')
  const measured = {
    ...command,
    argv: ['-r', hook, ...command.argv],
    extra: { ...command.extra, JD_BENCH_PEAKS: peaks },
  }
  const runs = Array.from({ length: rounds + 1 }, () => {
    for (const name of readdirSync(peaks)) places.remove(peaks, name)
    timeOf(measured)
    return readdirSync(peaks).reduce((sum, name) => sum + Number(readFileSync(path.join(peaks, name), 'utf8')), 0)
  })
  return median(runs.slice(1)) / 1024
}

/** Sizes of one thing, each beside the one before it; `limit` is for the last. */
const series = (places, steps, rounds, limit) => {
  const peaks = steps.map(([, command]) => peakOf(places, command, rounds))
  return steps.map(([name], index) => ({
    name,
    mebibytes: peaks[index],
    rounds,
    ...(index === 0 ? {} : { ratio: peaks[index] / peaks[index - 1] }),
    ...(limit && index === steps.length - 1 ? { limit } : {}),
  }))
}

/** What takes the two largest workspaces of the suite on roles. */
function roleSteps(places, counts, verb, commandOf) {
  return counts.slice(-2).map((count) => {
    const [from, to] = [false, true].map((changed) =>
      manyRoles(places.folder(`memory-${count}-${changed ? 'to' : 'from'}`), count, changed),
    )
    return [`${verb}, ${count} roles`, commandOf(from, to)]
  })
}

export const memory = {
  title: 'Peak memory; ratio to the row before',
  run: (places, { longRounds, sizes }) => {
    if (!existsSync('/proc/self/status')) return [{ name: 'peak memory', absent: 'n/a: it is read from /proc' }]
    const rounds = Math.min(longRounds, 3)
    const one = jd(places, places.folder('one'), 'build', 'account-manager', '-l', 'et', '--quiet')
    const single = [
      ['node -e 0', node],
      ['build, 1 document', anew(places, one)],
    ]
    const documents = sizes.documents.map((size) => [`build, ${size} documents`, buildOf(places, size)])
    const check = roleSteps(places, sizes.roles, 'check', (_, to) => cold(places, jd(places, to, 'check', '--quiet')))
    const diff = roleSteps(places, sizes.roles, 'diff', (from, to) => jd(places, to, 'diff', from, to, '-l', 'en'))
    return [
      ...series(places, single, rounds),
      ...series(places, documents, rounds, { atMost: 1.3 }),
      ...series(places, check, rounds),
      ...series(places, diff, rounds),
    ]
  },
}
