import { childPointer } from '../model/child-pointer.ts'
import type { ParsedRecord } from '../model/parsed-store.ts'
import type { Origin, Origins, Place, Pointer, Sourced } from '../model/source.ts'
import { lazyOrigins } from './lazy-origins.ts'

/** A parsed file as it is kept; its name is not, because the same bytes may lie in several places. */
export function recordOf({ value, origins }: Sourced<unknown>): ParsedRecord {
  const places: number[] = []
  walk(value, '', (pointer, hasKey) => {
    const { key, value: own } = origins.get(pointer) ?? {}
    for (const place of hasKey ? [key, own] : [own]) places.push(...numbersOf(place))
  })
  return { value, places }
}

/** A file as it was parsed before; the places are unfolded when somebody asks for one. */
export const sourcedOf = ({ value, places }: ParsedRecord, file: string): Sourced<unknown> => ({
  value,
  origins: lazyOrigins(() => originsOf(value, places, file)),
  file,
})

function originsOf(value: unknown, numbers: readonly number[], file: string): Origins {
  const origins = new Map<Pointer, Origin>()
  let at = 0
  const number = (): number => numbers[at++] ?? 1
  const next = (): Place => ({ file, line: number(), column: number(), endLine: number(), endColumn: number() })
  walk(value, '', (pointer, hasKey) => {
    // No spread: a file has thousands of them.
    origins.set(pointer, hasKey ? { key: next(), value: next() } : { value: next() })
  })
  return origins
}

/** Meets every value of a tree, before what it holds. */
function walk(
  value: unknown,
  pointer: Pointer,
  visit: (pointer: Pointer, hasKey: boolean) => void,
  hasKey = false,
): void {
  visit(pointer, hasKey)
  if (typeof value !== 'object' || value === null) return
  const isMap = !Array.isArray(value)
  for (const [key, child] of Object.entries(value)) walk(child, childPointer(pointer, key), visit, isMap)
}

const numbersOf = (place: Place | undefined): readonly number[] =>
  place ? [place.line, place.column, place.endLine, place.endColumn] : [1, 1, 1, 1]
