import type { Pointer } from '../model/source.ts'
import { quote } from './quote.ts'

/** What an author calls a value: its key, its number in a list, or the file. */
export function nameOf(pointer: Pointer): string {
  const parts = pointer.split('/').slice(1).map(unescaped)
  const last = parts.at(-1)
  if (last === undefined) return 'The file'
  const list = parts.at(-2)
  return list !== undefined && isIndex(last) ? `Item ${Number(last) + 1} of ${quote(list)}` : quote(last)
}

/** No key of a closed map is a number, and no id begins with one. */
const isIndex = (part: string): boolean => /^\d+$/.test(part)

const unescaped = (part: string): string => part.replace(/~1/g, '/').replace(/~0/g, '~')
