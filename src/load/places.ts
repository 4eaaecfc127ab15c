import type { LineCounter } from 'yaml'
import type { Place } from '../model/source.ts'

/** Where a stretch of a file stands, by the offsets of its start and its exclusive end. */
export type Places = (start: number, end: number) => Place

/** How far into a file something stands, as the line and column that an editor shows. */
export const placesIn =
  (file: string, counter: LineCounter): Places =>
  (start, end) => {
    const from = counter.linePos(start)
    const to = counter.linePos(end)
    return { file, line: from.line || 1, column: from.col || 1, endLine: to.line || 1, endColumn: to.col || 1 }
  }
