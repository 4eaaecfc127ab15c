import type {
  BlankTable,
  Block,
  Chapter,
  Field,
  Fields,
  Inline,
  Letterhead,
  Notice,
  Signing,
  SigningCell,
  SigningRow,
  Title,
} from '../model/document.ts'
import type { Mark, MarkedBlock, MarkedField, MarkedSigning, MarkedSigningRow } from '../model/marked-document.ts'
import { plainWording } from '../model/plain-wording.ts'
import { layOver } from './lay-over.ts'
import type { lineMarker } from './mark-line.ts'
import { notCompared } from './not-compared.ts'
import { sides } from './sides.ts'

type MarkLine = ReturnType<typeof lineMarker>
type FormBlock = Exclude<Block, Chapter>
type MarkedFormBlock = Exclude<MarkedBlock, { type: 'chapter' }>

/** Two versions of a block of the form, of one type and layout; `null` where it stands on one side alone. */
export function markFormBlock(
  from: FormBlock | null,
  to: FormBlock | null,
  kind: Mark,
  mark: MarkLine,
): MarkedFormBlock {
  const block = (to ?? from) as FormBlock
  switch (block.type) {
    case 'letterhead':
      return letterhead(from as Letterhead | null, to as Letterhead | null, kind, mark)
    case 'title': {
      const [old, current] = [from as Title | null, to as Title | null]
      const name = mark(old?.name ?? null, current?.name ?? null)
      const subject = mark(old?.subject ?? null, current?.subject ?? null)
      return { type: 'title', kind, name, subject, order: block.order }
    }
    case 'notice': {
      const [old, current] = [from as Notice | null, to as Notice | null]
      return { type: 'notice', kind, id: block.id, text: mark(old?.text ?? null, current?.text ?? null) }
    }
    case 'fields': {
      const [old, current] = [from as Fields | null, to as Fields | null]
      return { type: 'fields', kind, id: block.id, rows: markRows(old?.rows ?? [], current?.rows ?? [], mark) }
    }
    case 'signing':
      return markSigning(from as Signing | null, to as Signing | null, block, kind, mark)
    case 'table':
      return table(from as BlankTable | null, to as BlankTable | null, block, kind, mark)
    case 'parallel':
    case 'parallel-title':
      return notCompared(block)
    default:
      return block satisfies never
  }
}

const letterhead = (from: Letterhead | null, to: Letterhead | null, kind: Mark, mark: MarkLine) =>
  ({
    type: 'letterhead',
    kind,
    ...logoOf(to ?? from),
    ...(from?.annex || to?.annex ? { annex: mark(from?.annex ?? null, to?.annex ?? null) } : {}),
    organisation: mark(from?.organisation ?? null, to?.organisation ?? null),
    caption: mark(from?.caption ?? null, to?.caption ?? null),
    rows: markRows(from?.rows ?? [], to?.rows ?? [], mark),
  }) as const

const logoOf = (letterhead: Letterhead | null): Pick<Letterhead, 'logo'> =>
  letterhead?.logo ? { logo: letterhead.logo } : {}

function table(from: BlankTable | null, to: BlankTable | null, block: BlankTable, kind: Mark, mark: MarkLine) {
  const columns = block.columns.map(({ share }, index) => ({
    caption: mark(from?.columns[index]?.caption ?? null, to?.columns[index]?.caption ?? null),
    share,
  }))
  const heading = mark(from?.heading ?? null, to?.heading ?? null)
  const { id, rows, blankRows } = block
  const filled = rows ? { rows: rows.map((cells) => cells.map((cell) => mark(from && cell, to && cell))) } : {}
  return { type: 'table', kind, id, heading, columns, ...filled, blankRows } as const
}

const markRows = (from: readonly Field[], to: readonly Field[], mark: MarkLine): readonly MarkedField[] =>
  layOver(from, to, ({ id }) => id).map((laid) => {
    const { from: old, to: current } = sides(laid)
    return {
      id: (current ?? old)?.id ?? '',
      kind: laid.kind,
      label: mark(old?.label ?? null, current?.label ?? null),
      value: mark(old?.value ?? null, current?.value ?? null),
    }
  })

const markSigning = (
  from: Signing | null,
  to: Signing | null,
  block: Signing,
  kind: Mark,
  mark: MarkLine,
): MarkedSigning => ({
  type: 'signing',
  kind,
  id: block.id,
  place: block.place,
  heading: mark(from?.heading ?? null, to?.heading ?? null),
  statement: mark(from?.statement ?? null, to?.statement ?? null),
  rows: layOver(from?.rows ?? [], to?.rows ?? [], rowKey).map((laid) => markSigningRow(laid.kind, sides(laid), mark)),
})

/** Rows have no ids: they are alike in how they are divided and what stands under their lines. */
const rowKey = ({ cells }: SigningRow): string =>
  cells.map(({ caption, share, unruled }) => `${share} ${unruled ?? ''} ${plainWording(caption)}`).join('\n')

function markSigningRow(
  kind: Mark,
  { from, to }: { readonly from: SigningRow | null; readonly to: SigningRow | null },
  mark: MarkLine,
): MarkedSigningRow {
  const cells = (to ?? from)?.cells ?? []
  return {
    kind,
    label: mark(from?.label ?? null, to?.label ?? null),
    cells: cells.map(({ share, unruled }, index) => ({
      caption: mark(from?.cells[index]?.caption ?? null, to?.cells[index]?.caption ?? null),
      value: mark(cellValue(from?.cells[index]), cellValue(to?.cells[index])),
      share,
      ...(unruled ? { unruled } : {}),
    })),
  }
}

const cellValue = (cell: SigningCell | undefined): readonly Inline[] | string | null => {
  if (cell === undefined) return null
  return cell.value ?? [{ type: 'blank', ...(cell.due ? { due: true } : {}) }]
}
