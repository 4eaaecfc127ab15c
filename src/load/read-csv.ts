/** A row of a table, with the line on which it begins. */
export interface CsvRow {
  /** Counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** Why it cannot be read, as a sentence without a full stop. */
  readonly fault?: string
}

/**
 * A table of comma, semicolon or tab separated values (RFC 4180): whichever of them the first line has most of, outside
 * quotation marks; where it has none, each line is one cell. A doubled quotation mark stands for itself; empty lines are
 * no rows. A byte order mark is no text. Of more than `most` rows the rest is not read.
 */
export function readCsv(text: string, most = Number.POSITIVE_INFINITY): readonly CsvRow[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(source)
  const rows: CsvRow[] = []
  let at = 0
  let line = 1
  while (at < source.length && rows.length < most) {
    const { cells, end, fault } = readRow(source, at, separator)
    const isRow = cells.some((cell) => cell.trim() !== '')
    if (isRow || fault !== undefined) rows.push({ line, cells, ...(fault === undefined ? {} : { fault }) })
    line += source.slice(at, end).split('\n').length - 1
    at = end
  }
  return rows
}

/** What a cell ends at, by what parts them; where nothing does, a line is a cell. */
const ends = { ';': /[;\n]/, ',': /[,\n]/, '\t': /[\t\n]/, none: /\n/ } as const

type Separator = keyof typeof ends

/** A head may hold a comma («surname, first name») where semicolons part the cells, and a semicolon where tabs do. */
const marks = ['\t', ';', ','] as const

function separatorOf(source: string): Separator {
  // A doubled mark inside of a quotation is the end of one and the beginning of the next: the same is left.
  const outside = source.replace(/"[^"]*"/g, '')
  const [first = ''] = outside.trimStart().split('\n', 1)
  return marks.find((mark) => first.includes(mark)) ?? 'none'
}

interface ReadRow extends Pick<CsvRow, 'cells' | 'fault'> {
  /** Behind the line end. */
  readonly end: number
}

function readRow(source: string, start: number, separator: Separator): ReadRow {
  const cells: string[] = []
  for (let at = start; ; ) {
    const cell = readCell(source, at, separator)
    cells.push(cell.text)
    if (cell.fault !== undefined) return { cells, end: lineEnd(source, cell.end) + 1, fault: cell.fault }
    if (source[cell.end] !== separator) return { cells, end: cell.end + 1 }
    at = cell.end + 1
  }
}

interface ReadCell extends Pick<CsvRow, 'fault'> {
  readonly text: string
  /** Where the separator or the line end stands. */
  readonly end: number
}

function readCell(source: string, at: number, separator: Separator): ReadCell {
  const plain = (from: number): number => {
    const [before = ''] = source.slice(from).split(ends[separator], 1)
    return from + before.length
  }
  if (source[at] !== '"') return { text: source.slice(at, plain(at)), end: plain(at) }
  const closing = closingMark(source, at + 1)
  if (closing === undefined) return { text: '', end: at, fault: 'A quotation mark is opened and not closed' }
  const inside = source.slice(at + 1, closing)
  const behind = closing + 1
  const end = plain(behind)
  const fault =
    source.slice(behind, end).trim() === '' ? {} : { fault: 'Something stands behind a closing quotation mark' }
  return { text: inside.replaceAll('""', '"'), end, ...fault }
}

/** Where a quotation ends, begun before `from`. Without a pattern, because one that repeats a choice fills the stack. */
function closingMark(source: string, from: number): number | undefined {
  for (let at = from; ; at += 2) {
    at = source.indexOf('"', at)
    if (at < 0) return undefined
    if (source[at + 1] !== '"') return at
  }
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from)
  return end < 0 ? source.length : end
}
