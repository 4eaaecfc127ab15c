import { UsageError } from './usage-error.ts'

/** What `--date` says: a day that the calendar has, as `2026-11-21`. */
export function givenDay(given: string): string {
  const day = new Date(`${given}T00:00:00Z`)
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(given) && given.length === 10
  if (!isDay) throw new UsageError(`--date is \`${given}\`, expected a day such as 2026-11-21`)
  return given
}
