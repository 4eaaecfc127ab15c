/** Left and right edge, in twips from the left edge of the table. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Divides a span among cells by their shares, with a gap between each two; the outer edges are the span's exactly. */
export function cellSpans<Cell extends { readonly share: number }>(
  cells: readonly Cell[],
  { from, to }: Span,
  gap: number,
): readonly (Span & { readonly cell: Cell })[] {
  const sharesBefore = (count: number) => cells.slice(0, count).reduce((sum, { share }) => sum + share, 0)
  const room = to - from - gap * (cells.length - 1)
  const at = (count: number) => from + Math.round((room * sharesBefore(count)) / sharesBefore(cells.length))
  return cells.map((cell, index) => ({ from: at(index) + gap * index, to: at(index + 1) + gap * index, cell }))
}
