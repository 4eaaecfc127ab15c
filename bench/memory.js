// The most memory that a command takes: resident, all its processes together.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildOf } from './documents.js'
import { median } from './figures.js'
import { timeOf } from './pair.js'
import { packageFolder } from './places.js'
import { anew, jd, node } from './program.js'

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

export const memory = {
  title: 'Peak memory; ratio to the row before',
  run: (places, { longRounds, sizes }) => {
    if (!existsSync('/proc/self/status')) return [{ name: 'peak memory', absent: 'n/a: it is read from /proc' }]
    const one = jd(places, places.folder('one'), 'build', 'account-manager', '-l', 'et', '--quiet')
    const cases = [
      ['node -e 0', node],
      ['1 document', anew(places, one)],
      ...sizes.documents.map((size) => [`${size} documents`, buildOf(places, size)]),
    ]
    const rows = cases.map(([name, command]) => ({
      name,
      mebibytes: peakOf(places, command, longRounds),
      rounds: longRounds,
    }))
    return rows.map((row, index) => ({
      ...row,
      ...(index === 0 ? {} : { ratio: row.mebibytes / rows[index - 1].mebibytes }),
      ...(index === rows.length - 1 ? { limit: { atMost: 1.3 } } : {}),
    }))
  },
}
