import type {
  BlankTable,
  Block,
  Chapter,
  Column,
  Field,
  Letterhead,
  Parallel,
  ParallelTitle,
  Signing,
  SigningCell,
  SigningRow,
} from '../model/document.ts'
import { bilingualLines, bilingualValue, bilingualWording, optionalWording } from './bilingual-wording.ts'
import { pairByKey } from './pair-by-key.ts'

/** A block of the form: what a document of one language has besides its chapters. */
export type FormBlock = Exclude<Block, Chapter | Parallel | ParallelTitle>

/** The same block of the form in two languages as one: its words in both, what is filled in once. */
export function bilingualBlock(
  first: FormBlock,
  second: FormBlock,
  columns: readonly [Column, Column],
): FormBlock | ParallelTitle {
  const { tag } = columns[1]
  switch (first.type) {
    case 'letterhead':
      return letterhead(first, second as Letterhead, tag)
    case 'title':
      return { type: 'parallel-title', columns, titles: [first, second as typeof first] }
    case 'notice': {
      const text = bilingualWording(first.text, (second as typeof first).text, tag, '\n')
      return { ...first, text }
    }
    case 'fields':
      return { ...first, rows: fields(first.rows, (second as typeof first).rows, tag) }
    case 'signing':
      return signing(first, second as Signing, tag)
    case 'table':
      return table(first, second as BlankTable, tag)
    default:
      return first satisfies never
  }
}

const letterhead = (first: Letterhead, second: Letterhead, tag: string): Letterhead => ({
  ...first,
  ...(first.annex ? { annex: bilingualValue(first.annex, second.annex ?? [], tag, '\n') } : {}),
  organisation: bilingualValue(first.organisation, second.organisation, tag),
  caption: bilingualWording(first.caption, second.caption, tag),
  rows: fields(first.rows, second.rows, tag),
})

/** A row that is given in one language alone, such as an address, stands as it does there. */
const fields = (first: readonly Field[], second: readonly Field[], tag: string): readonly Field[] =>
  pairByKey(first, second, ({ id }) => id).flatMap(([left, right]): Field[] => {
    if (!left || !right) return [left, right].filter((field) => field !== null)
    const label = bilingualWording(left.label, right.label, tag)
    return [{ ...left, label, value: bilingualValue(left.value, right.value, tag) }]
  })

const signing = (first: Signing, second: Signing, tag: string): Signing => ({
  ...first,
  heading: optionalWording(first.heading, second.heading, tag),
  statement: bilingualLines(first.statement, second.statement, tag),
  rows: first.rows.map((row, index) => signingRow(row, second.rows[index] ?? row, tag)),
})

const signingRow = (first: SigningRow, second: SigningRow, tag: string): SigningRow => ({
  label: optionalWording(first.label, second.label, tag),
  cells: first.cells.map((cell, index) => signingCell(cell, second.cells[index] ?? cell, tag)),
})

/** A name, which belongs to no language, is the same in both; nothing is due where one language has the value. */
function signingCell(first: SigningCell, second: SigningCell, tag: string): SigningCell {
  const caption = bilingualWording(first.caption, second.caption, tag)
  const value = optionalWording(first.value, second.value, tag)
  if (value === first.value) return { ...first, caption }
  const { due: _, tag: __, ...cell } = first
  return { ...cell, caption, value }
}

const table = (first: BlankTable, second: BlankTable, tag: string): BlankTable => ({
  ...first,
  heading: bilingualWording(first.heading, second.heading, tag),
  columns: first.columns.map((column, index) => {
    const other = second.columns[index] ?? column
    return { ...column, caption: bilingualWording(column.caption, other.caption, tag) }
  }),
})
