import { boundedMap } from './bounded-map.ts'
import { type Deflated, deflate } from './deflate.ts'

/** What is larger, as a body is, is another in every document; in bytes. */
const largest = 16 * 1024

/** Two dozen to a document at most, most of which others have too; a few megabytes. */
const known = boundedMap<Deflated>(1024)

/** The same as `deflate`. Small parts, such as styles and theme, are compressed once for all documents of a run. */
export function deflateOnce(part: Uint8Array): Deflated {
  if (part.length > largest) return deflate(part)
  const content = Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1')
  return known.get(content) ?? known.set(content, deflate(part))
}
