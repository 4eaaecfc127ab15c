import type { Picture } from '../model/document.ts'
import type { RenderOptions } from './renderer.ts'

/** The bytes of a picture of the tree; throws where whoever renders has none, which would be a fault of the program. */
export function pictureBytes({ sha256 }: Picture, { picture }: Pick<RenderOptions, 'picture'>): Uint8Array {
  const bytes = picture?.(sha256)
  if (bytes === undefined) throw new Error(`The document has a picture ${sha256} that nobody brought`)
  return bytes
}
