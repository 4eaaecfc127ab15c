import { type Diagnostic, error } from './diagnostics/diagnostic.ts'
import { placeOf } from './diagnostics/loaded.ts'
import type { Library } from './library.ts'
import type { Clause, JobDocument } from './model/document.ts'

/**
 * Clauses of a bilingual document that have another number in each column: the lead-in of one language takes items, that
 * of the other full sentences. A reference to such a clause would mean two things; each section is told once.
 */
export function unlikeNumbers({ children, languages }: JobDocument, library: Library): readonly Diagnostic[] {
  const chapters = children.flatMap((block) => (block.type === 'parallel' ? block.chapters : []))
  const rows = chapters.flatMap(({ rows }) => rows)
  const words = library.words(languages?.[1] ?? '')
  const unlike = new Map<string, Diagnostic>()
  for (const [first, second] of rows) {
    if (first?.type !== 'clause' || second?.type !== 'clause' || first.number === second.number) continue
    const section = sectionOf(first)
    const message = `\`${first.id}\` is ${first.number} in one column and ${second.number} in the other`
    const help = `The lead-ins of \`${section}\` have to take the same: items in both languages, or sentences`
    if (!unlike.has(section)) {
      unlike.set(section, error('text/lead-in', message, placeOf(words, `/leadIns/${section}`), { help }))
    }
  }
  return [...unlike.values()]
}

const sectionOf = ({ id }: Clause): string => id.slice(0, id.indexOf('.'))
