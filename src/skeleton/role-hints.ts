import type { Library } from '../library.ts'

/** What the schema of a role cannot know: the positions that there are. */
export function roleHints(library: Library, languages: readonly string[]): Readonly<Record<string, string>> {
  const positions = new Set(languages.flatMap((language) => Object.keys(library.positions(language).value)))
  return { reportsTo: `There are ${[...positions].join(', ')}; others can be added in locales/languages/.` }
}
