import type { CitationPatterns, CitedStatute, JurisdictionFile } from '../model/jurisdiction-file.ts'
import { own } from '../model/own.ts'
import type { CitationRun } from '../model/resolved-role.ts'
import type { Item } from './item.ts'
import { listWords } from './list-words.ts'
import type { Wordings } from './wordings.ts'

/** Whether the law of the country knows a clause: it does not where every topic the clause names is `none` there. */
export const isKnownHere = (item: Item, jurisdiction: Partial<JurisdictionFile>): boolean =>
  item.law.length === 0 || item.law.some((topic) => jurisdiction.topics?.[topic] !== 'none')

/** The statutes a clause rests on, each once: two topics may lead to the same. */
export function citedBy(item: Item, jurisdiction: Partial<JurisdictionFile>): readonly CitedStatute[] {
  const cited = item.law.flatMap((topic) => {
    const entry = jurisdiction.topics?.[topic]
    return entry === undefined || entry === 'none' ? [] : entry
  })
  return cited.length < 2 ? cited : [...new Map(cited.map((one) => [placeInLaw(one), one])).values()]
}

/** The same for the same place, in whatever order it is written. */
const placeInLaw = ({ statute, chapter, articles = [] }: CitedStatute): string =>
  JSON.stringify([statute, chapter, articles])

/** The language in which the country's statutes are written. */
export interface OriginalLanguage {
  /** BCP 47. */
  readonly tag: string
  readonly articlesAnd: string
}

/**
 * The citation of statutes as runs: in the document's language, then, where that is not the country's own, the
 * original: `(Закон о трудовом договоре, ст. 74 – Töölepingu seadus, § 74)`.
 */
export function cite(
  cited: readonly CitedStatute[],
  wordings: Wordings,
  original: OriginalLanguage,
): readonly CitationRun[] {
  const statutes = wordings.jurisdiction.value.statutes ?? {}
  const patterns = wordings.jurisdiction.value.citation
  const { statutes: names = {}, citation } = wordings.jurisdictionCell.value
  const isOwn = wordings.language.value.id === wordings.jurisdiction.value.language
  const { dash = ' – ', articlesAnd = ', ' } = wordings.language.value.typography ?? {}
  const runs = cited.flatMap((one, index): CitationRun[] => {
    const { statute } = one
    const title = own(statutes, statute)?.title
    const name = own(names, statute)
    if (title === undefined || !patterns) return []
    const separator: CitationRun[] = index > 0 ? [{ type: 'text', text: '; ' }] : []
    // In its own language a statute may be cited in lower case inside a sentence, as the cell has it.
    if (isOwn) return [...separator, { type: 'text', text: fill(patterns, one, name ?? title, articlesAnd), statute }]
    const written = fill(patterns, one, title, original.articlesAnd)
    const translated = fill(citation ?? patterns, one, name ?? title, articlesAnd)
    const foreign: CitationRun = { type: 'text', text: written, tag: original.tag, statute }
    if (name === undefined) return [...separator, foreign]
    return [...separator, { type: 'text', text: `${translated}${dash}`, statute }, foreign]
  })
  return runs.length === 0 ? [] : [{ type: 'text', text: '(' }, ...runs, { type: 'text', text: ')' }]
}

function fill(patterns: CitationPatterns, cited: CitedStatute, title: string, and: string): string {
  const { articles = [] } = cited
  if (articles.length === 0) return title
  const several = articles.length > 1 || articles.some((article) => article.includes('–'))
  const counted = several ? patterns.many : patterns.one
  const pattern = cited.chapter === undefined ? counted : (patterns.chapter ?? counted)
  const locator = pattern.replace('{{articles}}', listWords(articles, and)).replace('{{chapter}}', cited.chapter ?? '')
  return patterns.pattern.replace('{{title}}', title).replace('{{locator}}', locator)
}
