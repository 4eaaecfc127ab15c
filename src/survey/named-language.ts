import type { NamedLanguage } from '../check/checked.ts'
import type { Library } from '../library.ts'

/** A language by name; its word lists, which are long, are not read. */
export const namedLanguage = (id: string, library: Library): NamedLanguage => ({
  id,
  name: library.language(id).value.name ?? id,
})
