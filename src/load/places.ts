import type { Place } from '../model/source.ts'

/** Where a stretch of a text stands, by the offsets of its start and its exclusive end. */
export type Places = (start: number, end: number) => Place

/**
 * How far into a text something stands, as the line and column that an editor shows. An offset behind the text, which
 * the parser gives where something is missing at its end, means the end.
 */
export function placesIn(file: string, text: string): Places {
  const starts = lineStarts(text)
  const pointAt = (offset: number): readonly [line: number, column: number] => {
    const inside = Math.min(Math.max(offset, 0), text.length)
    const line = lineOf(inside, starts)
    return [line, inside - (starts[line - 1] ?? 0) + 1]
  }
  return (start, end) => {
    const [line, column] = pointAt(start)
    const [endLine, endColumn] = pointAt(end)
    return { file, line, column, endLine, endColumn }
  }
}

/** Counted here and not by the parser, which passes over line ends inside of what it cannot make sense of. */
function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1)
  return starts
}

/** The last line that begins at or before an offset, by halves. */
function lineOf(offset: number, starts: readonly number[]): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
