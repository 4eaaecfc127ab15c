import type { Loaded } from './diagnostics/loaded.ts'
import { mergeLayers } from './load/merge-layers.ts'
import { parseOnce } from './load/parse-once.ts'
import type { Sources } from './model/sources.ts'
import { type SchemaName, type UnknownKeys, validate } from './validate/validate.ts'

/** As `loadFile` does it. */
export type Load = typeof loadFile

/** A YAML file through all its layers, parsed and held against its schema. */
export function loadFile<T>(
  path: string,
  schema: SchemaName,
  sources: Sources,
  unknownKeys: UnknownKeys = 'error',
): Loaded<T> {
  const parsed = sources.read(path).map((file) => parseOnce(file, sources.parsed))
  const layers = parsed.flatMap(({ sourced }) => (sourced ? [sourced] : []))
  const found = parsed.flatMap(({ diagnostics }) => diagnostics)
  const merged = mergeLayers(layers)
  const absent = { file: sources.nameOf(path), value: {}, origins: new Map(), faults: new Set<string>() }
  if (parsed.length === 0) return { ...absent, state: 'absent', diagnostics: [] }
  if (!merged || layers.length < parsed.length) return { ...absent, state: 'unreadable', diagnostics: found }
  const { value, origins, faults, diagnostics } = validate(schema, merged, unknownKeys)
  const usable = typeof value === 'object' && value !== null ? value : {}
  return {
    file: merged.file,
    state: 'read',
    value: usable as Partial<T>,
    origins,
    faults,
    diagnostics: [...found, ...diagnostics],
  }
}
