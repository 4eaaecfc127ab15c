import { contentHash } from './content-hash.ts'
import { openPackage } from './open-package.ts'
import { partText } from './part-text.ts'

const recorded = /name="jd\.content"><vt:lpwstr>([0-9a-f]{64})</

/** Whether a file is a document of ours in which nothing but properties changed since: `jd.content` still holds. */
export function isUntouched(bytes: Uint8Array): boolean {
  const opened = openPackage(bytes)
  if ('refused' in opened) return false
  const [, hash] = recorded.exec(partText(opened.parts, 'docProps/custom.xml')) ?? []
  return hash !== undefined && hash === contentHash(opened.parts)
}
