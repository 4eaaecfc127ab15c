import type { Report } from './reporter.ts'

export interface Summary {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  readonly files: number
}

/** How many problems of each severity, in how many files. */
export function summaryOf({ diagnostics, files }: Report): Summary {
  const count = (wanted: string): number => diagnostics.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning'), notes: count('note'), files }
}
