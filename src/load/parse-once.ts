import { fileHash } from '../model/file-hash.ts'
import type { ParsedStore } from '../model/parsed-store.ts'
import type { SourceFile } from '../model/source.ts'
import { type Parsed, parseYaml } from './parse-yaml.ts'
import { recordOf, sourcedOf } from './parsed-record.ts'

/** A parsed file, with what its store knows of it. */
export interface ParsedOnce extends Parsed {
  /** The schema that it keeps, as was found before. */
  readonly soundAs?: string
  /** Keeps it for runs to come, with the schema that it was held against without a mistake; absent where it has faults. */
  readonly keep?: (soundAs: string | undefined) => void
}

/** The same as `parseYaml`; what was parsed before is taken from the store. Only what has no fault is kept there. */
export function parseOnce(file: SourceFile, store: ParsedStore | undefined): ParsedOnce {
  if (store === undefined || file.refused !== undefined) return parseYaml(file)
  const sha256 = fileHash(file.bytes)
  const known = store.read(sha256)
  if (known) {
    const { soundAs, ...record } = known
    const keep = (sound: string | undefined): void => {
      if (sound !== undefined && sound !== soundAs) store.write(sha256, { ...record, soundAs: sound })
    }
    return {
      sourced: sourcedOf(known, file.path),
      diagnostics: [],
      ...(soundAs === undefined ? {} : { soundAs }),
      keep,
    }
  }
  const parsed = parseYaml(file)
  const { sourced, diagnostics } = parsed
  if (sourced === undefined || diagnostics.length > 0) return parsed
  return {
    ...parsed,
    keep: (soundAs) => store.write(sha256, { ...recordOf(sourced), ...(soundAs === undefined ? {} : { soundAs }) }),
  }
}
