import type { MarkedDocument } from '../../model/marked-document.ts'
import type { RenderOptions } from '../renderer.ts'
import { compiledParts } from './compiled-parts.ts'
import { contextOf } from './context.ts'
import { finalize } from './finalize.ts'
import type { Revisions } from './revisions.ts'
import { wordDocument } from './word-document.ts'

/** A document as a Word file, in the company's own where there is one; what is marked in it becomes tracked changes. */
export async function wordFile(
  marked: MarkedDocument,
  revisions: Revisions,
  options: RenderOptions,
): Promise<Uint8Array> {
  const { template } = options
  const set = template ? (await import('./template/in-house.ts')).inHouse(marked, template) : marked
  const context = contextOf(await import('docx'), set, revisions, options)
  return finalize(compiledParts(context.docx, wordDocument(context, set)), marked, set, options)
}
