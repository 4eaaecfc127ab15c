import { childPointer } from '../model/child-pointer.ts'
import type { Pointer } from '../model/source.ts'
import type { BadValue } from './mistake.ts'

/** More than any list or map of a sound file holds; Ajv takes time by the square of the mistakes in one. */
export const mostEntries = 2000

/** Lists and maps of absurd length. A file that has one is not judged any further. */
export function findOversized(value: unknown, pointer: Pointer = ''): readonly BadValue[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  if (entries.length > mostEntries) {
    return [
      {
        kind: 'bad-value',
        pointer,
        value,
        broken: { keyword: 'maxItems', schema: { maxItems: mostEntries }, message: '' },
      },
    ]
  }
  return entries.flatMap(([key, inner]) => findOversized(inner, childPointer(pointer, key)))
}
