import { displayWidth } from '../display-width.ts'

/** Lines with a rule below, as long as the longest of them. */
export const underline = (lines: readonly string[]): readonly string[] => [
  ...lines,
  '-'.repeat(Math.max(...lines.map(displayWidth))),
]
