import type { ChangedWords } from './release-diff.ts'

/** `2.1`, `2.1 → 2.2`, or nothing where it is no clause. */
export const printedNumbers = ({ numberFrom, numberTo }: ChangedWords): string =>
  [...new Set([numberFrom, numberTo])].filter((number) => number !== null).join(' → ')
