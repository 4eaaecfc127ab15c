import type { ResolvedClause, ResolvedSection } from '../model/resolved-role.ts'

export interface SectionParts {
  /** Full sentences, printed before the lead-in because nothing leads in to them. */
  readonly before: readonly ResolvedClause[]
  /** What follows the lead-in. */
  readonly items: readonly ResolvedClause[]
}

/** Single sentences of a section whose other clauses are items; in a section of sentences all are alike. */
export function partsOf(section: ResolvedSection): SectionParts {
  if (section.sentences) return { before: [], items: section.clauses }
  return {
    before: section.clauses.filter(({ sentence }) => sentence),
    items: section.clauses.filter(({ sentence }) => !sentence),
  }
}
