import type { Loaded } from './diagnostics/loaded.ts'
import { type Load, loadFile } from './load-file.ts'
import type { SourceFile } from './model/source.ts'
import type { Sources } from './model/sources.ts'
import type { SchemaName, UnknownKeys } from './validate/validate.ts'

/** A file as it was loaded, and what it was loaded from. */
interface Known {
  readonly files: readonly SourceFile[]
  readonly unknownKeys: UnknownKeys | undefined
  readonly loaded: Loaded<unknown>
}

/**
 * Loads files for one library after another, over files that change or over two releases: where all layers of a file have
 * the bytes that they had, the very same result is given again.
 */
export function openLoader(): Load {
  const known = new Map<string, Known>()
  return <T>(path: string, schema: SchemaName, sources: Sources, unknownKeys?: UnknownKeys): Loaded<T> => {
    const files = sources.read(path)
    const before = known.get(path)
    if (before && areSame(before.files, files) && isSaidSo(before, path, sources, unknownKeys)) {
      return before.loaded as Loaded<T>
    }
    const loaded = loadFile<T>(path, schema, { ...sources, read: () => files }, unknownKeys)
    known.set(path, { files, unknownKeys, loaded })
    return loaded
  }
}

/** What is wrong is told as strictly as it is asked for; what is not there is named as its own release names it. */
const isSaidSo = ({ loaded, unknownKeys }: Known, path: string, sources: Sources, asked: UnknownKeys | undefined) =>
  (unknownKeys === asked || loaded.diagnostics.length === 0) &&
  (loaded.state === 'read' || loaded.file === sources.nameOf(path))

const areSame = (some: readonly SourceFile[], others: readonly SourceFile[]): boolean =>
  some.length === others.length && some.every((one, index) => isSame(one, others[index]))

const isSame = (one: SourceFile, other: SourceFile | undefined): boolean =>
  one.path === other?.path &&
  one.refused === other.refused &&
  one.bytes.length === other.bytes.length &&
  hasBytes(one.bytes, other.bytes)

function hasBytes(some: Uint8Array, others: Uint8Array): boolean {
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false
  return true
}
