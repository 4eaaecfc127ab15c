import type { SourceFile, Sources } from '../index.ts'

/** Sources that read each file once, so that one look at them and another are of the same bytes. */
export function readOnce(sources: Sources): Sources {
  const known = new Map<string, readonly SourceFile[]>()
  const read: Sources['read'] = (name) => {
    const files = known.get(name) ?? sources.read(name)
    known.set(name, files)
    return files
  }
  return { ...sources, read }
}
