import { hash } from 'node:crypto'

const known = new WeakMap<Uint8Array, string>()

/**
 * SHA-256 of a file's bytes as 64 lower-case hex digits, worked out once for an array that nobody writes to: a run asks
 * for the hash of a file where it is parsed, and where it notes what it read.
 */
export function fileHash(bytes: Uint8Array): string {
  const before = known.get(bytes)
  if (before !== undefined) return before
  const sha256 = hash('sha256', bytes, 'hex')
  known.set(bytes, sha256)
  return sha256
}
