import { createHash } from 'node:crypto'
import type { ParsedStore } from '../model/parsed-store.ts'
import type { SourceFile } from '../model/source.ts'
import { type Parsed, parseYaml } from './parse-yaml.ts'
import { recordOf, sourcedOf } from './parsed-record.ts'

/** The same as `parseYaml`; what was parsed before is taken from the store. Only what has no fault is kept there. */
export function parseOnce(file: SourceFile, store: ParsedStore | undefined): Parsed {
  if (store === undefined || file.refused !== undefined) return parseYaml(file)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const known = store.read(sha256)
  if (known) return { sourced: sourcedOf(known, file.path), diagnostics: [] }
  const parsed = parseYaml(file)
  if (parsed.sourced && parsed.diagnostics.length === 0) store.write(sha256, recordOf(parsed.sourced))
  return parsed
}
