import type { Inline, Text } from '../model/document.ts'
import type { ResolvedClause, ResolvedRole } from '../model/resolved-role.ts'

/** The words of a clause with the numbers it refers to, its citation and the mark that the language puts after it. */
export function clauseContent(
  clause: ResolvedClause,
  last: boolean,
  numbers: ReadonlyMap<string, string>,
  language: ResolvedRole['language'],
): readonly Inline[] {
  const words = clause.words.map((segment): Inline => {
    if (segment.type === 'words') return { type: 'text', text: segment.text }
    return { type: 'reference', clause: segment.clause, text: numbers.get(segment.clause) ?? '' }
  })
  const citation: Text[] = clause.citation.length > 0 ? [{ type: 'text', text: ' ' }, ...clause.citation] : []
  const { between, last: closing, sentence } = language.punctuation
  const item = last ? closing : between
  const mark: Text = { type: 'text', text: clause.sentence ? sentence : item }
  return joinTexts([...words, ...citation, mark])
}

/** Neighbouring runs of one language become one, so that a clause without foreign words is a single run. */
function joinTexts(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const inline of content) {
    const before = joined.at(-1)
    if (inline.type === 'text' && inline.text === '') continue
    if (inline.type === 'text' && before?.type === 'text' && inline.tag === before.tag) {
      joined[joined.length - 1] = { ...before, text: before.text + inline.text }
    } else joined.push(inline)
  }
  return joined
}
