import { readPicture } from './load/read-picture.ts'
import type { PictureFile } from './model/picture-file.ts'
import type { Sources } from './model/sources.ts'

/** A picture of the workspace with its bytes, or why it cannot be used, as a sentence without a full stop. */
export type LoadedPicture = { readonly picture: PictureFile; readonly bytes: Uint8Array } | { readonly refused: string }

/** A picture by its path in the workspace, which may not lead out of it. */
export function loadPicture(path: string, sources: Sources): LoadedPicture {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path))
    return { refused: `\`${path}\` is an address, expected a file in the workspace` }
  if (isOutside(path)) return { refused: `\`${path}\` leads out of the workspace` }
  const file = sources.owns(path) ? sources.read(path).at(-1) : undefined
  if (file === undefined) return { refused: `There is no file \`${path}\` in the workspace` }
  if (file.refused !== undefined) return { refused: file.refused }
  const picture = readPicture(file.bytes)
  return typeof picture === 'string' ? { refused: picture } : { picture, bytes: file.bytes }
}

/** An absolute path of any system, or one that climbs. */
const isOutside = (path: string): boolean => /^[/\\]|^[a-z]:|\\/i.test(path) || path.split('/').includes('..')
