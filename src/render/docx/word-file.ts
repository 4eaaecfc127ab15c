import type { MarkedDocument } from '../../model/marked-document.ts'
import type { RenderOptions } from '../renderer.ts'
import { compileFile } from './compile-file.ts'
import { contextOf } from './context.ts'
import { finalize } from './finalize.ts'
import type { Revisions } from './revisions.ts'

/** A document as a Word file, in the company's own where there is one; what is marked in it becomes tracked changes. */
export async function wordFile(
  marked: MarkedDocument,
  revisions: Revisions,
  options: RenderOptions,
): Promise<Uint8Array> {
  const { template } = options
  const set = template ? (await import('./template/in-house.ts')).inHouse(marked, template) : marked
  const context = contextOf(await import('./package.ts'), set, revisions, options)
  return finalize(compileFile(context, set), marked, set, options)
}
