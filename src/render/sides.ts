import type { Mark, MarkedLine } from '../model/marked-document.ts'

/** The old document or the new one. */
export type Side = 'from' | 'to'

/** Whether a marked thing stands in that document. */
export const standsIn = (side: Side, { kind }: { readonly kind: Mark }): boolean =>
  kind === 'same' || (kind === 'added') === (side === 'to')

/** The runs of a line that stand in that document; they keep their marks. */
export const sideOf = (line: MarkedLine, side: Side): MarkedLine => line.filter((run) => standsIn(side, run))

/** The mark of what stands in these documents; `null` where it is in neither. */
export function markOf(inFrom: boolean, inTo: boolean): Mark | null {
  if (inFrom && inTo) return 'same'
  if (inFrom) return 'removed'
  return inTo ? 'added' : null
}

/** The mark of what holds these parts and is there while one of them is. */
export const commonMark = (parts: readonly { readonly kind: Mark }[]): Mark =>
  markOf(
    parts.some((part) => standsIn('from', part)),
    parts.some((part) => standsIn('to', part)),
  ) ?? 'same'

/** A line as part of something that stands in one document alone; in both, it stays as it is. */
export function within(kind: Mark, line: MarkedLine): MarkedLine {
  if (kind === 'same') return line
  return sideOf(line, kind === 'removed' ? 'from' : 'to').map((run) => ({ ...run, kind }))
}
