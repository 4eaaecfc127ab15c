import { displayWidth } from '../display-width.ts'
import { lineWidth } from './line-width.ts'

/** A line in the middle of `width` columns. */
export const centred = (line: string, width: number): string =>
  ' '.repeat(Math.max(0, Math.floor((width - displayWidth(line)) / 2))) + line

/** A line in the middle of the page. */
export const inTheMiddle = (line: string): string => centred(line, lineWidth)
