import { UsageError } from '../usage-error.ts'

/** One of several parts of a build, each of which is made by a run of its own. */
export interface Shard {
  /** Which part, counted from 1. */
  readonly number: number
  /** How many parts there are. */
  readonly count: number
}

/** The only part of one. */
export const whole: Shard = { number: 1, count: 1 }

/** What `--shard 1/4` says. */
export function shardFrom(given: string): Shard {
  const [, number = 0, count = 0] = (/^(\d{1,9})\/(\d{1,9})$/.exec(given) ?? []).map(Number)
  if (number >= 1 && number <= count) return { number, count }
  const expected = ['1/4', '2/4', '3/4', '4/4']
  throw new UsageError(
    `--shard is \`${given}\`, expected which part and how many there are, counted from 1, such as 1/4 to 4/4`,
    expected,
  )
}

/** A part of a list: the parts follow each other, and no two differ in size by more than one. */
export function sliceOf<T>(all: readonly T[], { number, count }: Shard): readonly T[] {
  const upTo = (parts: number): number => Math.floor((all.length * parts) / count)
  return all.slice(upTo(number - 1), upTo(number))
}
