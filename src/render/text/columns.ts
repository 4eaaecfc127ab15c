import { padToWidth } from '../display-width.ts'

/** Empty columns between two neighbours. */
export const gap = 2

interface Sharing {
  readonly share: number
}

/** How wide each of several columns is when together, gaps included, they take at most `width`. */
export const columnWidths = (columns: readonly Sharing[], width: number): readonly number[] => {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const room = width - gap * (columns.length - 1)
  return columns.map(({ share }) => Math.floor((room * share) / total))
}

/** Columns of lines side by side; a short column ends in empty lines. */
export const sideBySide = (columns: readonly (readonly string[])[], widths: readonly number[]): readonly string[] => {
  const height = Math.max(0, ...columns.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    columns.map((column, index) => padToWidth(column[line] ?? '', widths[index] ?? 0)).join(' '.repeat(gap)),
  )
}
