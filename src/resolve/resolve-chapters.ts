import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { placeOf } from '../diagnostics/loaded.ts'
import { own } from '../model/own.ts'
import type { ResolvedChapter, ResolvedSection } from '../model/resolved-role.ts'
import { type Section, sections } from '../model/section.ts'
import { isKnownHere } from './cite.ts'
import { type ClauseContext, resolveClause } from './resolve-clause.ts'
import { unfilledPlaceholders } from './unfilled-placeholders.ts'
import type { Wordings } from './wordings.ts'

export interface Chapters {
  readonly chapters: readonly ResolvedChapter[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The chapters of the country that have clauses; a section that it does not arrange becomes a chapter of its own. */
export function resolveChapters(input: ClauseContext, wordings: Wordings): Chapters {
  const diagnostics: Diagnostic[] = []
  const { chapters: arrangement = [] } = wordings.jurisdiction.value
  const arranged = new Set(arrangement.flatMap((chapter) => chapter.sections))
  const rest = sections.filter((section) => !arranged.has(section)).map((id) => ({ id, sections: [id] }))
  const chapters = [...arrangement, ...rest].map(({ id, sections: joined }): ResolvedChapter => {
    const resolved = joined.map((section) => resolveSection(section, input, wordings, diagnostics))
    return {
      id,
      heading: headingOf(id, joined, wordings),
      sections: resolved.filter(({ clauses }) => clauses.length > 0),
    }
  })
  return { chapters: chapters.filter((chapter) => chapter.sections.length > 0), diagnostics }
}

function resolveSection(
  id: Section,
  input: ClauseContext,
  wordings: Wordings,
  diagnostics: Diagnostic[],
): ResolvedSection {
  const own = wordings.jurisdictionCell.value.leadIns?.[id]
  const leadIn = own ?? wordings.words.value.leadIns?.[id]
  const words = leadIn?.text ?? ''
  const filled = input.phrases(words, input.data)
  const place = () => placeOf(own ? wordings.jurisdictionCell : wordings.words, `/leadIns/${id}/text`)
  const unfilled = { missing: filled.missing, words, data: input.data, of: `the lead-in of \`${id}\``, place }
  const sentences = leadIn?.form === 'sentence'
  const items = (input.items.get(id) ?? []).filter((item) => isKnownHere(item, wordings.jurisdiction.value))
  const clauses = items.map((item) => resolveClause(item, sentences, input, wordings))
  diagnostics.push(...unfilledPlaceholders(unfilled, input.role, wordings))
  diagnostics.push(...clauses.flatMap((clause) => clause.diagnostics))
  return {
    id,
    leadIn: filled.words.map((segment) => (segment.type === 'words' ? segment.text : '')).join(''),
    sentences,
    clauses: clauses.flatMap(({ clause }) => (clause ? [clause] : [])),
  }
}

/** A heading is the country's own, else the language's; a chapter of sections without a name takes its first one's. */
function headingOf(id: string, joined: readonly Section[], wordings: Wordings): string {
  const { headings: country } = wordings.jurisdictionCell.value
  const { headings: language } = wordings.words.value
  return own(country, id) ?? own(language, id) ?? own(language, joined[0] ?? '') ?? id
}
