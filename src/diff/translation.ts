import type { JobDocument } from '../model/document.ts'
import type { DocumentChange } from './document-change.ts'
import type { DocumentPair } from './document-pair.ts'
import { printedClauses } from './printed-clauses.ts'
import type { RoleContext } from './role-context.ts'
import type { ComparedPair, DiffOf, Sighting } from './sighting.ts'

/** Whether a translation changed and what it translates did not: judged under the same country. */
export function isSourceUnchanged({ pair, found }: Sighting, context: RoleContext, diffOf: DiffOf): boolean {
  if (found.change !== 'changed' || pair.language === context.sourceLanguage) return false
  const source = wholePair(context.sourceLanguage, pair.jurisdiction, context)
  return source !== undefined && rewordingOf(found.clause, source, diffOf) === undefined
}

/**
 * Changes of the source that a translation did not follow, where the translation was asked for: the source need not be,
 * and those who read the translation alone have to hear of them.
 */
export function unfollowedChanges(
  compared: readonly ComparedPair[],
  context: RoleContext,
  diffOf: DiffOf,
): readonly Sighting[] {
  return compared.flatMap(({ pair }): readonly Sighting[] => {
    const source = wholePair(context.sourceLanguage, pair.jurisdiction, context)
    if (pair.language === context.sourceLanguage || !source || !pair.from || !pair.to) return []
    return diffOf(source)
      .changes.filter((found) => isTranslated(found) && !found.punctuationOnly)
      .filter(({ clause }) => rewordingOf(clause, pair, diffOf) === undefined && isSaidIn(clause, pair.to))
      .map((found) => ({ pair: source, found, isAsked: false }))
  })
}

/** Whether a document says it at all: each has a title, and the clauses that its country knows. */
const isSaidIn = (clause: string, document: JobDocument | null): boolean =>
  clause.startsWith('@') || (document !== null && printedClauses(document).some(({ id }) => id === clause))

/** Languages that nobody brought up to the new source, under any of the countries where the source changed. */
export function untranslatedLanguages(
  seen: readonly Sighting[],
  context: RoleContext,
  diffOf: DiffOf,
): readonly string[] {
  const [first] = seen
  if (!first || !isTranslated(first.found)) return []
  const { clause } = first.found
  const { sourceLanguage, languages } = context
  const countries = [...new Set(seen.map(({ pair }) => pair.jurisdiction))].filter((jurisdiction) => {
    const source = wholePair(sourceLanguage, jurisdiction, context)
    const reworded = source && rewordingOf(clause, source, diffOf)
    return reworded !== undefined && !reworded.punctuationOnly
  })
  return languages.filter((language) => {
    if (language === sourceLanguage) return false
    const pairs = countries.map((jurisdiction) => wholePair(language, jurisdiction, context))
    return pairs.some((pair) => pair !== undefined && rewordingOf(clause, pair, diffOf) === undefined)
  })
}

/** What a translator has to bring up to the source: clauses and the title; words of the form belong to the language. */
const isTranslated = ({ clause, change }: DocumentChange): boolean =>
  change === 'changed' && (!clause.startsWith('@') || clause === '@title')

/** A pair of which both documents are there. */
function wholePair(language: string, jurisdiction: string, { pairOf }: RoleContext): DocumentPair | undefined {
  const pair = pairOf(language, jurisdiction)
  return pair?.from && pair.to ? pair : undefined
}

const rewordingOf = (clause: string, pair: DocumentPair, diffOf: DiffOf): DocumentChange | undefined =>
  diffOf(pair).changes.find((change) => change.clause === clause && change.change !== 'moved')
