import type { Place } from '../model/source.ts'

/** Where a file begins: the place of what is wrong with the whole of it, or stands nowhere in it. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 })
