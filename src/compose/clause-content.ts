import type { CitedPassage, ClauseEnds, Inline, Text } from '../model/document.ts'
import { plainText } from '../model/plain-text.ts'
import type { ResolvedClause, ResolvedRole } from '../model/resolved-role.ts'
import { joinTexts } from './join-texts.ts'

/** The words of a clause with the numbers it refers to, its citation and the mark that the language puts after it. */
export function clauseContent(
  clause: ResolvedClause,
  last: boolean,
  numbers: ReadonlyMap<string, string>,
  language: ResolvedRole['language'],
): readonly Inline[] {
  const words = wordsOf(clause, numbers)
  const citation = clause.citation.map(({ statute: _, ...run }): Text => run)
  const space: Text[] = citation.length > 0 ? [spaceBeforeCitation] : []
  const { between, last: closing, sentence } = language.punctuation
  const item = last ? closing : between
  const mark: Text = { type: 'text', text: clause.sentence ? sentence : item }
  return joinTexts([...words, ...space, ...citation, mark])
}

/** Where the parts that `clauseContent` joined meet again. */
export function clauseEnds(clause: ResolvedClause, numbers: ReadonlyMap<string, string>): ClauseEnds {
  const words = plainText(wordsOf(clause, numbers)).length
  const statutes: CitedPassage[] = []
  let end = words + (clause.citation.length > 0 ? spaceBeforeCitation.text.length : 0)
  for (const { statute, text } of clause.citation) {
    const before = statutes.at(-1)
    const from = end
    end += text.length
    if (statute === undefined) continue
    if (before?.statute === statute && before.to === from) statutes[statutes.length - 1] = { ...before, to: end }
    else statutes.push({ statute, from, to: end })
  }
  return { words, citation: end, statutes }
}

const spaceBeforeCitation: Text = { type: 'text', text: ' ' }

const wordsOf = (clause: ResolvedClause, numbers: ReadonlyMap<string, string>): readonly Inline[] =>
  clause.words.map((segment) => {
    if (segment.type === 'words') return { type: 'text', text: segment.text }
    return { type: 'reference', clause: segment.clause, text: numbers.get(segment.clause) ?? '' }
  })
