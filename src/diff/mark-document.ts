import type { BlankTable, Block, JobDocument } from '../model/document.ts'
import type { MarkedBlock, MarkedDocument } from '../model/marked-document.ts'
import { type Laid, layOver } from './lay-over.ts'
import { markChapter } from './mark-chapter.ts'
import { markFormBlock } from './mark-form-block.ts'
import { lineMarker } from './mark-line.ts'
import { notCompared } from './not-compared.ts'
import { sides } from './sides.ts'

/** Two versions of a document laid over each other; one of them may be missing, not both. */
export function markDocument(from: JobDocument | null, to: JobDocument | null): MarkedDocument {
  const mark = lineMarker((to ?? from)?.tag ?? 'und')
  return {
    from,
    to,
    footer: mark(from?.page.footer ?? null, to?.page.footer ?? null),
    children: layOver(from?.children ?? [], to?.children ?? [], keyOf).map((laid) => markBlock(laid, mark)),
  }
}

type MarkLine = ReturnType<typeof lineMarker>

function markBlock(laid: Laid<Block>, mark: MarkLine): MarkedBlock {
  const { kind } = laid
  const { from, to } = sides(laid)
  const block = (to ?? from) as Block
  if (block.type !== 'chapter') return markFormBlock(from as typeof block | null, to as typeof block | null, kind, mark)
  return markChapter(from as typeof block | null, to as typeof block | null, kind, mark)
}

/** Rows that are filled in are no form to be compared: other rows make another table. */
const rowsKey = ({ rows }: BlankTable): string => (rows ? ` ${JSON.stringify(rows)}` : '')

/** Blocks that lie on each other have one type, one id and one layout; a new layout makes a new block. */
function keyOf(block: Block): string {
  switch (block.type) {
    case 'letterhead':
      return block.type
    case 'title':
      return `${block.type} ${block.order}`
    case 'notice':
    case 'fields':
    case 'chapter':
      return `${block.type} ${block.id}`
    case 'signing':
      return `${block.type} ${block.id} ${block.place}`
    case 'table':
      return `${block.type} ${block.id} ${block.blankRows} ${block.columns.map(({ share }) => share).join(' ')}${rowsKey(block)}`
    case 'parallel':
    case 'parallel-title':
      return notCompared(block)
    default:
      return block satisfies never
  }
}
