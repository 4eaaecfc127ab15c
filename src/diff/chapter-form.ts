import type { JobDocument } from '../model/document.ts'
import { chaptersOf } from './diff-order.ts'
import type { FormPart } from './form-parts.ts'
import type { PrintedClause } from './printed-clauses.ts'

/**
 * What stands between the clauses: headings, lead-ins, titles of groups, marks. It comes and goes with its clauses, so
 * it is compared only where both documents have it, and what depends on neighbours only where those are the same.
 */
export function chapterForm(document: JobDocument, clauses: readonly PrintedClause[]): readonly FormPart[] {
  return [
    ...chaptersOf(document).flatMap(({ id, text, children }) => [
      line(`heading.${id}`, text),
      ...children.flatMap((part): FormPart[] => {
        if (part.type === 'lead-in') return [line(`lead-in.${part.section}`, part.text)]
        return part.type === 'group' ? [line(`group.${part.id}`, part.text)] : []
      }),
    ]),
    ...leadInPlaces(document, clauses),
    ...clauses.flatMap(({ id, section, group, mark, last }): FormPart[] => [
      { id: `group.${group?.id ?? section}`, key: `group of ${id}`, words: group?.text ?? '', shape: group?.id ?? '' },
      { id: `marks.${section}`, key: `mark of ${id}, ${last}`, words: mark, shape: '' },
    ]),
  ]
}

const line = (id: string, words: string): FormPart => ({ id, words, shape: '' })

/** Whether a section has a lead-in at all; in a chapter that comes to hold a second section it gets one. */
function leadInPlaces(document: JobDocument, clauses: readonly PrintedClause[]): readonly FormPart[] {
  const texts = new Map(
    chaptersOf(document).flatMap(({ children }) =>
      children.flatMap((part) => (part.type === 'lead-in' ? [[part.section, part.text] as const] : [])),
    ),
  )
  const chapterOf = new Map(clauses.map(({ section, chapter }) => [section, chapter]))
  return [...chapterOf].map(([section, chapter]) => {
    const shares = [...chapterOf.values()].filter((other) => other === chapter).length > 1
    const ids = clauses.filter((clause) => clause.section === section).map(({ id }) => id)
    const key = `lead-in of ${[...ids].sort().join(' ')}, ${shares}`
    return { id: `lead-in.${section}`, key, words: texts.get(section) ?? '', shape: '' }
  })
}
