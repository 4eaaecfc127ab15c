import type { Library } from './library.ts'

/** The roles that a table may mean: the one of that id, else those of that title in any of their languages. */
export function roleNamed(word: string, library: Library): readonly string[] {
  const { roles } = library.sources
  if (roles.includes(word)) return [word]
  return roles.filter((role) => titlesOf(role, library).has(small(word)))
}

const small = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

function titlesOf(role: string, library: Library): ReadonlySet<string> {
  const { languages = [] } = library.definition(role).definition.file
  const titles = languages.flatMap((language) => Object.values(library.cell(role, language).value.title ?? {}))
  return new Set(titles.filter((title) => typeof title === 'string').map(small))
}
