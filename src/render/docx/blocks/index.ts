import type { MarkedBlock } from '../../../model/marked-document.ts'
import type { Context, Flow } from '../context.ts'
import { blankTable } from './blank-table.ts'
import { chapter } from './chapter.ts'
import { fields } from './fields.ts'
import { letterhead } from './letterhead.ts'
import { notice } from './notice.ts'
import { parallel } from './parallel.ts'
import { parallelTitle } from './parallel-title.ts'
import { signing } from './signing.ts'
import { title } from './title.ts'

/** Paragraphs and tables of one block. */
export function blockFlow(context: Context, block: MarkedBlock): readonly Flow[] {
  switch (block.type) {
    case 'letterhead':
      return letterhead(context, block)
    case 'title':
      return title(context, block)
    case 'notice':
      return notice(context, block)
    case 'fields':
      return fields(context, block)
    case 'signing':
      return signing(context, block)
    case 'table':
      return blankTable(context, block)
    case 'chapter':
      return chapter(context, block)
    case 'parallel':
      return parallel(context, block)
    case 'parallel-title':
      return parallelTitle(context, block)
    default:
      return block satisfies never
  }
}
