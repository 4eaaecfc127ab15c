import canonicalize from 'canonicalize'
import type { JobDocument } from '../model/document.ts'
import { sha256 } from '../word/sha256.ts'

// The package is CommonJS, which its types do not say: the import is the function itself.
const canonicalJson = canonicalize as unknown as typeof canonicalize.default

/**
 * What a file was made from, as 64 hex digits: SHA-256 of the document tree as canonical JSON (RFC 8785). Two trees
 * that say and lay out the same have the same hash, whatever the order of their keys.
 */
export function sourceHash(document: JobDocument): string {
  const json = canonicalJson(document)
  if (json === undefined) throw new Error('The document tree has no JSON form')
  return sha256(json)
}
