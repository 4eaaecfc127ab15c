import { strFromU8, unzipSync } from 'fflate'
import { contentHash, type Parts } from './content-hash.ts'

const recorded = /name="jd\.content"><vt:lpwstr>([0-9a-f]{64})</

/** Whether a file is a document of ours in which nothing but properties changed since: `jd.content` still holds. */
export function isUntouched(bytes: Uint8Array): boolean {
  const parts = partsOf(bytes)
  const properties = parts['docProps/custom.xml']
  const [, hash] = (properties && recorded.exec(strFromU8(properties))) ?? []
  return hash !== undefined && hash === contentHash(parts)
}

function partsOf(bytes: Uint8Array): Parts {
  try {
    return unzipSync(bytes)
  } catch {
    // No zip archive, so no document of ours.
    return {}
  }
}
