import { childPointer } from '../model/child-pointer.ts'
import type { Pointer } from '../model/source.ts'
import type { BadValue } from './mistake.ts'

/** More than any list or map of a sound file holds; Ajv takes time by the square of the mistakes in one. */
export const mostEntries = 2000

/** In UTF-16 code units; ten pages, where the longest clause of the shelf has ten lines. */
export const longestText = 20_000

/** Lists, maps and texts of absurd length. A file that has one is not judged any further. */
export function findOversized(value: unknown, pointer: Pointer = ''): readonly BadValue[] {
  if (typeof value === 'string') {
    return value.length > longestText ? [tooLong(value, pointer, 'maxLength', longestText)] : []
  }
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  if (entries.length > mostEntries) return [tooLong(value, pointer, 'maxItems', mostEntries)]
  return entries.flatMap(([key, inner]) => findOversized(inner, childPointer(pointer, key)))
}

const tooLong = (value: unknown, pointer: Pointer, keyword: 'maxItems' | 'maxLength', most: number): BadValue => ({
  kind: 'bad-value',
  pointer,
  value,
  broken: { keyword, schema: { [keyword]: most }, message: '' },
})
