import type { Signing, SigningCell, SigningRow } from '../../model/document.ts'
import { plainWording } from '../../model/plain-wording.ts'
import { displayWidth } from '../display-width.ts'
import { ruledBlank } from '../ruled-blank.ts'
import { escapeMarkdown } from './escape.ts'
import { printParagraph } from './paragraph.ts'
import { strong } from './strong.ts'
import { printTable } from './table.ts'
import { printLines, printWording } from './wording.ts'

const printValue = ({ value, caption }: SigningCell): string =>
  value === null ? ruledBlank(Math.max(12, displayWidth(plainWording(caption)))) : printWording(value)

const printRow = ({ label, cells }: SigningRow): string => {
  const words = cells.map((cell) =>
    cell.unruled ? printValue(cell) : `${printValue(cell)} (${printWording(cell.caption)})`,
  )
  return (label === null ? words : [strong(printWording(label)), ...words]).join(' ')
}

/** The captions, if every row has the same; then the rows make a table under them. */
const sharedCaptions = ([first, ...others]: readonly SigningRow[]): readonly string[] | null => {
  const captions = first?.cells.map(({ caption }) => plainWording(caption)) ?? []
  const same = others.every(
    ({ cells }) =>
      cells.length === captions.length &&
      cells.every(({ caption }, index) => plainWording(caption) === captions[index]),
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
  const labels = rows.map(({ label }) => printWording(label ?? ''))
  return printTable(
    ['', ...head],
    body.map((row, index) => [labels[index] ?? '', ...row]),
  )
}

/** An approval stamp, a signature block or an acquaintance block; Markdown has no place at the right. */
export const printSigning = ({ heading, statement, rows }: Signing): string => {
  const opening = [
    ...(heading === null ? [] : [strong(printWording(heading))]),
    ...(statement === null ? [] : printLines(statement)),
  ]
  return [printParagraph(opening), printRows(rows)].filter((part) => part !== '').join('\n\n')
}
