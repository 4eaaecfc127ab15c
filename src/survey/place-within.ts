import type { Place } from '../model/source.ts'

/**
 * Where a stretch of a value stands in its file, by UTF-16 offsets in the value; the whole value's place where the file
 * writes those words otherwise (an escape, a folded line).
 */
export function placeWithin(whole: Place, source: string | undefined, text: string, start: number, end: number): Place {
  const needle = text.slice(start, end)
  if (source === undefined || needle === '') return whole
  const lines = source.split('\n')
  const from = offsetOf(lines, whole.line, whole.column)
  const written = source.slice(from, offsetOf(lines, whole.endLine, whole.endColumn))
  const before = text.slice(0, start).split(needle).length - 1
  const found = nth(written, needle, before)
  if (found < 0) return whole
  const first = positionOf(source, from + found)
  const last = positionOf(source, from + found + needle.length)
  return { file: whole.file, ...first, endLine: last.line, endColumn: last.column }
}

const offsetOf = (lines: readonly string[], line: number, column: number): number =>
  lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1

/** The offset of the occurrence that has so many before it. */
function nth(written: string, needle: string, before: number): number {
  let found = written.indexOf(needle)
  for (let count = 0; count < before && found >= 0; count += 1) found = written.indexOf(needle, found + needle.length)
  return found
}

function positionOf(source: string, offset: number): { readonly line: number; readonly column: number } {
  const above = source.slice(0, offset)
  return { line: above.split('\n').length, column: offset - above.lastIndexOf('\n') }
}
