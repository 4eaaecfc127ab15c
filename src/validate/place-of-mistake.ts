import { startOf } from '../diagnostics/start-of.ts'
import type { Place, Pointer, Sourced } from '../model/source.ts'
import type { Mistake } from './mistake.ts'

/** Where a mistake is shown: a strange key at the key, a missing one at what it is missing in, the rest at the value. */
export function placeOfMistake(mistake: Mistake, sourced: Sourced<unknown>): Place {
  switch (mistake.kind) {
    case 'unknown-key':
    case 'bad-key':
      return placeAt(mistake.pointer, 'key', sourced)
    case 'missing-key':
      return placeAt(mistake.parent, 'key', sourced)
    case 'duplicate':
      return placeAt(mistake.pointer, 'value', sourced)
    case 'bad-value':
      // A key with nothing behind it: the nothing has no width.
      return placeAt(mistake.pointer, mistake.value === null ? 'key' : 'value', sourced)
    default:
      return mistake satisfies never
  }
}

function placeAt(pointer: Pointer, part: 'key' | 'value', sourced: Sourced<unknown>): Place {
  if (pointer === '') return startOf(sourced.file)
  const origin = sourced.origins.get(pointer)
  if (!origin) return placeAt(pointer.slice(0, pointer.lastIndexOf('/')), 'key', sourced)
  return part === 'key' ? (origin.key ?? origin.value) : origin.value
}
