import { createHash } from 'node:crypto'

const sealOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A text behind a line with its SHA-256, so that a file which a fault of the disk or another program changed is known. */
export const sealed = (text: string): string => `${sealOf(text)}\n${text}`

/** The text of a sealed file; absent where it is not as it was written. */
export function unsealed(file: string): string | undefined {
  const at = file.indexOf('\n')
  const text = file.slice(at + 1)
  return at >= 0 && sealOf(text) === file.slice(0, at) ? text : undefined
}
