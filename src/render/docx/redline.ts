import type { MarkedDocument } from '../../model/marked-document.ts'
import type { RenderOptions } from '../renderer.ts'
import { revisionsBy } from './revisions.ts'
import { wordFile } from './word-file.ts'

export interface RedlineOptions extends RenderOptions {
  /** Whom Word names as the author of the changes. */
  readonly author: string
  /** When Word says that they were made. */
  readonly changed: Date
}

/**
 * The new document with native tracked changes: accepting all of them gives the new document, rejecting all the old
 * one. Fonts, the width of number columns and other styles are not tracked by Word and are the new document's.
 * `undefined` where there is nothing to track.
 */
export async function redline(marked: MarkedDocument, options: RedlineOptions): Promise<Uint8Array | undefined> {
  const revisions = revisionsBy(options.author, options.changed)
  const file = await wordFile(marked, revisions, options)
  return revisions.any() ? file : undefined
}
