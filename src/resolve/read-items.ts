import { closest } from '../diagnostics/closest.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { isFaulty, type Loaded, placeOf } from '../diagnostics/loaded.ts'
import { childPointer } from '../model/child-pointer.ts'
import type { ClauseItemFile, ItemFile, LibraryFile } from '../model/role-file.ts'
import type { Section } from '../model/section.ts'
import type { Place, Pointer } from '../model/source.ts'
import type { Item } from './item.ts'

/** Where a list of clauses is read from, and what its entries may refer to. */
export interface ItemSource {
  readonly loaded: Loaded<unknown>
  readonly library: Loaded<LibraryFile>
  readonly origin: 'role' | 'jurisdiction'
  readonly owner: string
  /** Whether what lies under it could not be read in full, so that a clause may be missing there for that reason. */
  readonly underIsFaulty?: boolean
}

/** An item together with where it wants to stand. */
export interface PlacedItem {
  readonly item: Item
  readonly anchor?: Anchor
}

/** The clause that an item asks to stand next to. */
export interface Anchor {
  readonly id: string
  readonly side: 'after' | 'before'
  readonly place: Place
}

export interface ReadItems {
  readonly items: readonly PlacedItem[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The entries of a section's list, with what the library says of those that come from it. */
export function readItems(
  entries: readonly ItemFile[],
  section: Section,
  pointer: Pointer,
  source: ItemSource,
): ReadItems {
  const read = entries.map((entry, index) => readEntry(entry, section, childPointer(pointer, index), source, null))
  return join(read)
}

const join = (parts: readonly ReadItems[]): ReadItems => ({
  items: parts.flatMap(({ items }) => items),
  diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
})

function readEntry(
  entry: ItemFile,
  section: Section,
  pointer: Pointer,
  source: ItemSource,
  group: string | null,
): ReadItems {
  if (typeof entry === 'object' && 'group' in entry && 'clauses' in entry) {
    const at = childPointer(pointer, 'clauses')
    return join(
      entry.clauses.map((inner, index) => readEntry(inner, section, childPointer(at, index), source, entry.group)),
    )
  }
  const written = typeof entry === 'string' ? { id: entry } : entry
  if (!written.id) return { items: [], diagnostics: [] }
  const place = placeOf(source.loaded, typeof entry === 'string' ? pointer : childPointer(pointer, 'id'))
  const listed: Listed = { section, owner: source.owner, group: written.group ?? group, place }
  const { item, diagnostics } = written.id.startsWith('common.')
    ? fromLibrary(written, listed, source.library)
    : { item: itemOf(written, source.origin, listed), diagnostics: [] }
  if (!item) return { items: [], diagnostics }
  const anchor = anchorOf(written, pointer, source)
  return { items: [anchor ? { item, anchor } : { item }], diagnostics }
}

/** `after` goes before `before`. */
function anchorOf(written: ClauseItemFile, pointer: Pointer, { loaded }: ItemSource): Anchor | undefined {
  const side = written.after ? 'after' : 'before'
  const id = written[side]
  return id ? { id: withoutCommon(id), side, place: placeOf(loaded, childPointer(pointer, side)) } : undefined
}

const none: readonly never[] = []

/** Where an item is listed, and by whom. */
type Listed = Required<Pick<Item, 'section' | 'owner' | 'group' | 'place'>>

/** Name by name: there are thousands of them, and V8 would give each its own hidden class where objects are spread. */
const itemOf = (written: ClauseItemFile, origin: Item['origin'], { section, owner, group, place }: Listed): Item => ({
  id: `${section}.${written.id}`,
  section,
  origin,
  owner,
  requires: written.requires ?? none,
  law: written.law ?? none,
  sentence: written.form === 'sentence',
  group,
  place,
})

function fromLibrary(
  written: ClauseItemFile,
  listed: Listed,
  library: Loaded<LibraryFile>,
): { readonly item?: Item; readonly diagnostics: readonly Diagnostic[] } {
  const { section, place } = listed
  const known = libraryIds(library, section)
  const shared = known.get(withoutCommon(written.id))
  if (!shared) return { diagnostics: unknownClause(written.id, section, place, library, [...known.keys()]) }
  return { item: itemOf({ ...shared, ...written, id: shared.id }, 'library', listed), diagnostics: [] }
}

/** A clause id as the document knows it: where its words come from is no part of it. */
export const withoutCommon = (id: string): string => id.replace(/^common\./, '')

const idsBySection = new WeakMap<Loaded<LibraryFile>, Map<Section, ReadonlyMap<string, ClauseItemFile>>>()

/** Clause ids of one section of the library, each with what the library says of it; gathered once for all clauses. */
export function libraryIds(library: Loaded<LibraryFile>, section: Section): ReadonlyMap<string, ClauseItemFile> {
  const bySection = idsBySection.get(library) ?? new Map<Section, ReadonlyMap<string, ClauseItemFile>>()
  idsBySection.set(library, bySection)
  const known = bySection.get(section)
  if (known) return known
  const items = (library.value.sections?.[section] ?? []).map((entry) =>
    typeof entry === 'string' ? { id: entry } : entry,
  )
  const ids = new Map(items.map((item) => [`${section}.${item.id}`, item] as const))
  bySection.set(section, ids)
  return ids
}

function unknownClause(
  written: string,
  section: Section,
  place: Place,
  library: Loaded<LibraryFile>,
  known: readonly string[],
): Diagnostic[] {
  if (isFaulty(library, `/sections/${section}`)) return []
  const candidates = known.map((id) => `common.${id}`)
  const near = closest(written, candidates)
  const help = near
    ? `Did you mean \`${near}\`?`
    : `A clause of this role alone is listed without \`common.${section}.\``
  const expected = near ? [near] : candidates
  return [
    error('role/unknown-clause', `The clause library has no \`${written}\` among its ${section}`, place, {
      expected,
      help,
    }),
  ]
}
