import { displayWidth, padToWidth } from '../display-width.ts'

type Row = readonly string[]

const narrowest = 3

/** A GitHub table of escaped cells, padded so that it is one in plain text too. */
export const printTable = (head: Row, body: readonly Row[]): string => {
  const widths = head.map((_, column) =>
    Math.max(narrowest, ...[head, ...body].map((row) => displayWidth(row[column] ?? ''))),
  )
  const printRow = (row: Row): string =>
    `| ${widths.map((width, column) => padToWidth(row[column] ?? '', width)).join(' | ')} |`
  const rule = widths.map((width) => '-'.repeat(width))
  return [head, rule, ...body].map(printRow).join('\n')
}
