import { closest } from '../diagnostics/closest.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Loaded } from '../diagnostics/loaded.ts'
import type { LibraryFile } from '../model/role-file.ts'
import { sections } from '../model/section.ts'
import type { Item, ItemsBySection } from './item.ts'
import { libraryIds } from './read-items.ts'

/** What a clause requires must at least exist: in the role, or in the library from which it could be taken. */
export function checkRequires(items: ItemsBySection, library: Loaded<LibraryFile>): Diagnostic[] {
  const listed = [...items.values()].flat()
  const known = new Set([
    ...listed.map(({ id }) => id),
    ...sections.flatMap((section) => [...libraryIds(library, section).keys()]),
  ])
  return listed
    .filter(({ origin }) => origin === 'role')
    .flatMap((item) => item.requires.filter((id) => !known.has(id)).map((id) => unknown(id, item, [...known])))
}

function unknown(id: string, item: Item, known: readonly string[]): Diagnostic {
  const near = closest(id, known)
  return error('role/unknown-clause', `\`${item.id}\` requires \`${id}\`, and no clause is called so`, item.place, {
    ...(near ? { expected: [near], help: `Did you mean \`${near}\`?` } : {}),
  })
}
