import type { Origins, Place, Pointer } from '../model/source.ts'
import type { Diagnostic } from './diagnostic.ts'
import { startOf } from './start-of.ts'

/** A file after reading and checking its shape: what can be used of it, and what went wrong. */
export interface Loaded<T> {
  readonly file: string
  /** `unreadable`: it is there and what is wrong with it was said; nothing more is said of what it lacks. */
  readonly state: 'read' | 'absent' | 'unreadable'
  /** Only the valid parts; an empty object where there are none. */
  readonly value: Partial<T>
  readonly origins: Origins
  /** What was dropped or missing: already reported, so nothing that follows from it is reported again. */
  readonly faults: ReadonlySet<Pointer>
  readonly diagnostics: readonly Diagnostic[]
  /** Whether `value` lacks words that are still to be written. */
  readonly hasStubs?: boolean
}

/** Whether something here was reported already: the value itself, or what it stands in. */
export function isFaulty(loaded: Pick<Loaded<unknown>, 'faults' | 'state'>, pointer: Pointer): boolean {
  if (loaded.state === 'unreadable') return true
  for (const fault of loaded.faults) if (pointer === fault || pointer.startsWith(`${fault}/`)) return true
  return false
}

/** Whether something stands in the file that `value` does not hold: a fault, or words that are still to be written. */
export const isLeftOut = (
  { origins, faults, hasStubs = false }: Pick<Loaded<unknown>, 'origins' | 'faults' | 'hasStubs'>,
  pointer: Pointer,
): boolean => (hasStubs || faults.size > 0) && origins.has(pointer)

/** Where a value was written; a missing one is reported at the key of what it should stand in, else at line 1. */
export function placeOf(loaded: Pick<Loaded<unknown>, 'origins' | 'file'>, pointer: Pointer): Place {
  const origin = loaded.origins.get(pointer)
  if (origin && pointer !== '') return origin.value
  const parent = pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))
  const key = parent === '' ? undefined : keyPlaceOf(loaded, parent)
  return key ?? startOf(loaded.file)
}

/** Where the nearest key at or above a pointer was written. */
export function keyPlaceOf(loaded: Pick<Loaded<unknown>, 'origins' | 'file'>, pointer: Pointer): Place | undefined {
  const key = loaded.origins.get(pointer)?.key
  if (key || pointer === '') return key
  return keyPlaceOf(loaded, pointer.slice(0, pointer.lastIndexOf('/')))
}
