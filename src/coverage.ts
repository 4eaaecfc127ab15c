import type { Library } from './library.ts'
import { confirmationIn } from './model/confirmation-in.ts'
import { wordsHash } from './model/words-hash.ts'
import { clauseTexts } from './survey/clause-texts.ts'

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
  const { file, items } = library.definition(role).definition
  const worded = [...items.values()].flat().filter(({ origin }) => origin !== 'language')
  const { words } = clauseTexts(role, library)
  const source = sourceLanguageOf(role, library)
  const covered = (language: string): LanguageCoverage => {
    const present = worded.filter(({ id }) => words(id, language) !== undefined)
    const stale = present.filter(({ id }) => isStale(id, language))
    return { present: present.length, missing: worded.length - present.length, stale: stale.length }
  }
  const isStale = (clause: string, language: string): boolean => {
    const home = words(clause, language)?.home ?? role
    const source = sourceLanguageOf(home, library)
    const original = words(clause, source)
    const record = confirmationIn((id) => library.confirmed(id).value, { role, home, language, clause })
    return (
      language !== source &&
      record !== undefined &&
      original !== undefined &&
      record.source !== wordsHash(original.words)
    )
  }
  return {
    id: role,
    title: titleOf(role, source, library),
    version: file.version ?? '',
    status: file.status ?? '',
    languages: Object.fromEntries((file.languages ?? []).map((language) => [language, covered(language)])),
  }
}

/** What is inherited was translated from the language that its own role was written in. */
const sourceLanguageOf = (home: string, library: Library): string =>
  library.definition(home).definition.file.sourceLanguage ?? 'en'

const titleOf = (role: string, language: string, library: Library): string =>
  library
    .definition(role)
    .definition.lineage.map((id) => library.cell(id, language).value.title?.nominative)
    .find((title) => title !== undefined) ?? role
