import type { FileChild, Paragraph, Table } from 'docx'
import type { Surroundings } from './context.ts'
import type { Keepable } from './parts/kept-element.ts'
import { noRevisions } from './revisions.ts'

/**
 * An element that is made once for all documents of a run that have it: most clauses stand in several roles, or under
 * several laws. `said` is all that it is made of besides its surroundings, as plain data
 * under the name of its maker. What a redline tracks is its own.
 */
export function kept(
  context: Surroundings,
  {
    said,
    list,
    name,
    make,
  }: Pick<Keepable, 'name' | 'list'> & { said: Readonly<Record<string, unknown>>; make: () => Paragraph | Table },
): FileChild {
  const { docx, revisions, language, secondColumn, template, written } = context
  if (revisions !== noRevisions) return make()
  const key = JSON.stringify([name, said, language, secondColumn, template?.layoutVersion])
  return new docx.KeptElement({ name, key, list, make, written: written.elements })
}
