import type { Library } from './library.ts'

/** The roles that a table may mean: the one of that id, else those of that title in any of their languages. */
export function roleNamed(word: string, library: Library): readonly string[] {
  if (library.sources.roles.includes(word)) return [word]
  return rolesByTitle(library).get(small(word)) ?? []
}

const small = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

type ByTitle = ReadonlyMap<string, readonly string[]>

/** Worked out once, because a table may have thousands of rows. */
const known = new WeakMap<Library, ByTitle>()

function rolesByTitle(library: Library): ByTitle {
  const before = known.get(library)
  if (before) return before
  const byTitle = new Map<string, readonly string[]>()
  for (const role of library.sources.roles) {
    for (const title of titlesOf(role, library)) byTitle.set(title, [...(byTitle.get(title) ?? []), role])
  }
  known.set(library, byTitle)
  return byTitle
}

function titlesOf(role: string, library: Library): ReadonlySet<string> {
  const { languages = [] } = library.definition(role).definition.file
  const titles = languages.flatMap((language) => Object.values(library.cell(role, language).value.title ?? {}))
  return new Set(titles.filter((title) => typeof title === 'string').map(small))
}
