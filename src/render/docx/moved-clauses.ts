import type { Mark, MarkedDocument } from '../../model/marked-document.ts'

/** Ids of the clauses that are removed in one place and added in another. */
export function movedClauses({ children }: MarkedDocument): ReadonlySet<string> {
  const parts = children.flatMap((block) => (block.type === 'chapter' ? block.children : []))
  const marked = (kind: Mark) =>
    parts.flatMap((part) => (part.type === 'clause' && part.kind === kind ? [part.id] : []))
  const added = new Set(marked('added'))
  return new Set(marked('removed').filter((id) => added.has(id)))
}
