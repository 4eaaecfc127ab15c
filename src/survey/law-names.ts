import type { Library } from '../library.ts'

const none: readonly string[] = []

/** Phrases that name the law of a country in a language. */
export const lawNames = (jurisdiction: string, language: string, library: Library): readonly string[] =>
  library.jurisdictionCell(jurisdiction, language).value.names ?? none
