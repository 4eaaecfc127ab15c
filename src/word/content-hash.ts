import { createHash } from 'node:crypto'
import type { Parts } from './parts.ts'

/**
 * What a file says, as 64 hex digits: SHA-256 over its uncompressed parts but `docProps/`, sorted by name, each as
 * name, NUL, bytes, NUL. Zipping it again or changing its properties does not change it; any other edit does.
 */
export function contentHash(parts: Parts): string {
  const hash = createHash('sha256')
  const names = Object.keys(parts).filter((name) => !name.startsWith('docProps/') && !name.endsWith('/'))
  for (const name of names.sort()) {
    hash.update(`${name}\0`)
    hash.update(parts[name] ?? new Uint8Array())
    hash.update('\0')
  }
  return hash.digest('hex')
}
