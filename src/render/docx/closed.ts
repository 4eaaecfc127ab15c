import { standsIn } from '../sides.ts'
import type { Flow } from './context.ts'
import { spacer } from './spacer.ts'

/**
 * The flow of a document such that its last paragraph stays: Word cannot take it away. Where the last spacer belongs to
 * one document alone, the spacer that ends the other is tracked in its stead, which looks the same; where there is no
 * spacer to share, an empty line stays at the end.
 */
export function closed(flow: readonly Flow[]): readonly Flow[] {
  const last = flow.at(-1)
  if (last === undefined || last.content !== 'spacer') return last?.kind === 'same' ? flow : [...flow, spacer('same')]
  if (last.kind === 'same') return flow
  const other = last.kind === 'added' ? 'from' : 'to'
  const end = flow.findLastIndex((one) => standsIn(other, one))
  const before = flow.slice(0, -1).flatMap((one, index): Flow[] => {
    if (index !== end || one.content !== 'spacer') return [one]
    return one.kind === 'same' ? [spacer(last.kind)] : []
  })
  return [...before, spacer('same')]
}
