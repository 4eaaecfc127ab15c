import type { Loaded } from '../../src/diagnostics/loaded.ts'
import { parseYaml } from '../../src/load/parse-yaml.ts'

/** A sound file of this text, as validating leaves it. */
export function loadedText<T>(text: string, file = 'any.yaml'): Loaded<T> {
  const { sourced, diagnostics } = parseYaml({ path: file, bytes: new TextEncoder().encode(text) })
  if (!sourced || diagnostics.length > 0) throw new Error(`${file}: ${diagnostics[0]?.message}`)
  const value = (sourced.value ?? {}) as Partial<T>
  return { file, state: 'read', value, origins: sourced.origins, faults: new Set(), diagnostics: [] }
}

/** A file in which something was found wrong at these pointers, and said. */
export const faultyText = <T>(text: string, ...faults: readonly string[]): Loaded<T> => ({
  ...loadedText<T>(text),
  faults: new Set(faults),
})

/** A file that nobody wrote. */
export const absentFile = <T>(file = 'any.yaml'): Loaded<T> => ({
  file,
  state: 'absent',
  value: {},
  origins: new Map(),
  faults: new Set(),
  diagnostics: [],
})
