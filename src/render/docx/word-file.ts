import type { MarkedDocument } from '../../model/marked-document.ts'
import type { RenderOptions } from '../renderer.ts'
import { compileFile } from './compile-file.ts'
import { contextOf } from './context.ts'
import { finalize } from './finalize.ts'
import type { Revisions } from './revisions.ts'
import { writtenBefore, writtenInRun } from './written.ts'

/** A document as a Word file, in the company's own where there is one; what is marked in it becomes tracked changes. */
export async function wordFile(
  marked: MarkedDocument,
  revisions: Revisions,
  options: RenderOptions,
): Promise<Uint8Array> {
  const { template } = options
  const set = template ? (await import('./template/in-house.ts')).inHouse(marked, template) : marked
  const docx = await import('./package.ts')
  const written = options.written ? writtenBefore(options.written, writtenInRun) : undefined
  const file = compileFile(contextOf(docx, set, revisions, options, written), set)
  const bytes = await finalize(file, marked, set, options)
  written?.keep()
  return bytes
}
