import type { Library } from './library.ts'
import { sections } from './model/section.ts'
import { cellsOf, wordsIn } from './raw-words.ts'
import { staleClauses } from './resolve/stale-clauses.ts'

/** How much of a role is written in each of its languages. */
export interface Coverage {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly status: string
  readonly languages: Readonly<Record<string, LanguageCoverage>>
}

export interface LanguageCoverage {
  /** Clauses that have words. */
  readonly present: number
  readonly missing: number
  /** Clauses whose source words changed since somebody confirmed the translation. */
  readonly stale: number
}

/** A role by language: clauses made from data are not counted, because no cell holds their words. */
export function coverageOf(role: string, library: Library): Coverage {
  const { file, lineage, items } = library.definition(role).definition
  const source = file.sourceLanguage ?? 'en'
  const worded = sections.flatMap((section) => items.get(section) ?? []).filter(({ origin }) => origin !== 'language')
  const cellsIn = (language: string) => cellsOf(lineage, language, library)
  const confirmed = library.confirmed(role).value
  const languages = (file.languages ?? []).map((language): [string, LanguageCoverage] => {
    const cells = cellsIn(language)
    const present = worded.filter((item) => wordsIn(item, cells) !== undefined).length
    const stale = staleClauses(confirmed[language] ?? {}, worded, (item) => wordsIn(item, cellsIn(source))).length
    return [language, { present, missing: worded.length - present, stale }]
  })
  const title = cellsIn(source).find((cell) => cell.title)?.title?.nominative ?? role
  return {
    id: role,
    title,
    version: file.version ?? '',
    status: file.status ?? '',
    languages: Object.fromEntries(languages),
  }
}
