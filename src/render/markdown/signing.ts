import type { Signing, SigningCell, SigningRow } from '../../model/document.ts'
import { displayWidth } from '../display-width.ts'
import { ruledBlank } from '../ruled-blank.ts'
import { escapeMarkdown } from './escape.ts'
import { printParagraph } from './paragraph.ts'
import { strong } from './strong.ts'
import { printTable } from './table.ts'

const printValue = ({ value, caption }: SigningCell): string =>
  value === null ? ruledBlank(Math.max(12, displayWidth(caption))) : escapeMarkdown(value)

const printRow = ({ label, cells }: SigningRow): string => {
  const words = cells.map((cell) =>
    cell.unruled ? printValue(cell) : `${printValue(cell)} (${escapeMarkdown(cell.caption)})`,
  )
  return (label === null ? words : [strong(escapeMarkdown(label)), ...words]).join(' ')
}

/** The captions, if every row has the same; then the rows make a table under them. */
const sharedCaptions = ([first, ...others]: readonly SigningRow[]): readonly string[] | null => {
  const captions = first?.cells.map(({ caption }) => caption) ?? []
  const same = others.every(
    ({ cells }) => cells.length === captions.length && cells.every(({ caption }, index) => caption === captions[index]),
  )
  return captions.length > 1 && same ? captions : null
}

const printRows = (rows: readonly SigningRow[]): string => {
  const captions = sharedCaptions(rows)
  if (captions === null) return printParagraph(rows.map(printRow))
  const labelled = rows.some(({ label }) => label !== null)
  const head = captions.map(escapeMarkdown)
  const body = rows.map(({ cells }) => cells.map(printValue))
  if (!labelled) return printTable(head, body)
  const labels = rows.map(({ label }) => escapeMarkdown(label ?? ''))
  return printTable(
    ['', ...head],
    body.map((row, index) => [labels[index] ?? '', ...row]),
  )
}

/** An approval stamp, a signature block or an acquaintance block; Markdown has no place at the right. */
export const printSigning = ({ heading, statement, rows }: Signing): string => {
  const opening = [
    ...(heading === null ? [] : [strong(escapeMarkdown(heading))]),
    ...(statement === null ? [] : [escapeMarkdown(statement)]),
  ]
  return [printParagraph(opening), printRows(rows)].filter((part) => part !== '').join('\n\n')
}
