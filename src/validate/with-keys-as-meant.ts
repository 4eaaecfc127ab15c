import { childPointer } from '../model/child-pointer.ts'
import type { Pointer } from '../model/source.ts'
import type { UnknownKey } from './mistake.ts'

/** A copy of a value in which misspelt keys are spelt as they were probably meant. */
export function withKeysAsMeant(value: unknown, misspelt: readonly UnknownKey[]): unknown {
  const names = new Map(misspelt.map(({ pointer, key, meant }) => [pointer, meant ?? key]))
  return rename(value, '', names)
}

function rename(value: unknown, pointer: Pointer, names: ReadonlyMap<Pointer, string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item, index) => rename(item, childPointer(pointer, index), names))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const child = childPointer(pointer, key)
      return [names.get(child) ?? key, rename(inner, child, names)]
    }),
  )
}
