import type { Loaded } from './diagnostics/loaded.ts'
import { mergeLayers } from './load/merge-layers.ts'
import { type ParsedOnce, parseOnce } from './load/parse-once.ts'
import type { Origins, Pointer, Sourced } from './model/source.ts'
import type { Sources } from './model/sources.ts'
import { type SchemaName, type UnknownKeys, type Validated, validate } from './validate/validate.ts'

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
  if (parsed.length === 0) return withoutValue(sources.nameOf(path), 'absent', [])
  if (!merged || layers.length < parsed.length) {
    for (const { keep } of parsed) keep?.(undefined)
    return withoutValue(sources.nameOf(path), 'unreadable', found)
  }
  const { value, origins, faults, diagnostics } = validated(schema, merged, parsed, unknownKeys)
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

const noOrigins: Origins = new Map()
const noFaults: ReadonlySet<Pointer> = new Set()

/** Thousands of files may not be there, so they share what they do not have. */
const withoutValue = <T>(
  file: string,
  state: Loaded<T>['state'],
  diagnostics: Loaded<T>['diagnostics'],
): Loaded<T> => ({ file, state, value: {}, origins: noOrigins, faults: noFaults, diagnostics })

/** What one file alone says is held against its schema once in its life; what lies over another is each time. */
function validated(
  schema: SchemaName,
  merged: Sourced<unknown>,
  parsed: readonly ParsedOnce[],
  unknownKeys: UnknownKeys,
): Validated {
  const [only, ...more] = parsed
  const isAlone = only !== undefined && more.length === 0
  if (isAlone && only.soundAs === schema) return { ...merged, faults: noFaults, diagnostics: [] }
  const found = validate(schema, merged, unknownKeys)
  const isSound = isAlone && found.diagnostics.length === 0 && found.value === merged.value
  for (const { keep } of parsed) keep?.(isSound ? schema : undefined)
  return found
}
