import type { JobDocument } from '../../model/document.ts'
import type { RenderOptions } from '../renderer.ts'
import { noRevisions } from './revisions.ts'
import { unmarked } from './unmarked.ts'
import { wordFile } from './word-file.ts'

/** A document as a Word file without tracked changes. */
export const plainFile = (document: JobDocument, options: RenderOptions): Promise<Uint8Array> =>
  wordFile(unmarked(document), noRevisions, options)
