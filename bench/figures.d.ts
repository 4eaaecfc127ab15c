/** A line of the table: what was measured, in milliseconds where nothing else is said. */
export interface Row {
  readonly name: string
  /** Why nothing was measured. */
  readonly absent?: string
  readonly median?: number
  readonly min?: number
  readonly max?: number
  readonly rounds?: number
  /** What it is beside. */
  readonly beside?: number
  /** Percent of a whole, by the part's name. */
  readonly shares?: Readonly<Record<string, number>>
  readonly ratio?: number
  readonly exponent?: number
  readonly perSecond?: number
  readonly mebibytes?: number
  readonly limit?: { readonly atMost: number } | { readonly atLeast: number }
}

interface Point {
  readonly size: number
  readonly cost: number
}

export function median(numbers: readonly number[]): number
export function spreadOf(numbers: readonly number[]): { median: number; min: number; max: number; rounds: number }
export function sharesOf(times: readonly ReadonlyMap<string, number>[]): Readonly<Record<string, number>>
export function exponentOf(small: Point, large: Point): number
export function isReached(row: Row): boolean | undefined
