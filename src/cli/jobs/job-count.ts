import { UsageError } from '../usage-error.ts'

/** More threads than that have nothing to do: somebody must compose what they render. */
const most = 64

/** From so many files on it pays to start workers, each of which must first load what renders them. */
const worthwhile = 240

/** More than that were not faster than these. */
const usual = 8

/** What `--jobs` says. */
export function jobsFrom(given: string): number {
  const jobs = /^\d{1,9}$/.test(given) ? Number(given) : 0
  if (jobs >= 1 && jobs <= most) return jobs
  throw new UsageError(`--jobs is \`${given}\`, expected how many files are made at the same time, from 1 to ${most}`)
}

/** How many files are made at the same time; 1 = without workers. */
export function jobCount(asked: number | undefined, files: number, processors: () => number): number {
  const wanted = asked ?? (files < worthwhile ? 1 : Math.min(processors(), usual))
  return Math.max(1, Math.min(wanted, files))
}
