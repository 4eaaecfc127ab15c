import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import { placeOf } from '../diagnostics/loaded.ts'
import { childPointer } from '../model/child-pointer.ts'
import type { ItemFile, OverlayFile, SectionsFile } from '../model/role-file.ts'
import { type Section, sections } from '../model/section.ts'
import type { Place, Pointer } from '../model/source.ts'
import type { Item, ItemsBySection } from './item.ts'
import { type ItemSource, type PlacedItem, readItems, withoutCommon } from './read-items.ts'

export interface Overlaid {
  readonly items: ItemsBySection
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The one operation by which a role changes its parent and a country changes a role: per section a list replaces,
 * `add` and `remove` change. What a role names must be there; a country speaks of all roles, so what a role does not
 * have, or has already, is passed over.
 */
export function applyOverlay(under: ItemsBySection, overlay: SectionsFile, source: ItemSource): Overlaid {
  const diagnostics: Diagnostic[] = []
  const overlaid = sections.map((section): [Section, readonly Item[]] => {
    const result = overlaySection(under.get(section) ?? [], overlay[section], section, source)
    diagnostics.push(...result.diagnostics)
    return [section, result.items]
  })
  return { items: new Map(overlaid), diagnostics }
}

interface SectionResult {
  readonly items: readonly Item[]
  readonly diagnostics: readonly Diagnostic[]
}

function overlaySection(
  inherited: readonly Item[],
  change: readonly ItemFile[] | OverlayFile | undefined,
  section: Section,
  source: ItemSource,
): SectionResult {
  if (change === undefined) return { items: inherited, diagnostics: [] }
  const pointer = `/sections/${section}`
  if (isList(change)) {
    const read = readItems(change, section, pointer, source)
    const data = inherited.filter(({ origin }) => origin === 'language')
    return insertAll(data, read.items, [...read.diagnostics], source)
  }
  const kept = removeFrom(inherited, change.remove ?? [], `${pointer}/remove`, source)
  const read = readItems(change.add ?? [], section, `${pointer}/add`, source)
  return insertAll(kept.items, read.items, [...kept.diagnostics, ...read.diagnostics], source)
}

/** A country speaks of all roles; and what a fault in the parent hides is not the heir's mistake. */
const mayMiss = ({ origin, underIsFaulty }: ItemSource): boolean => origin === 'jurisdiction' || underIsFaulty === true

const isList = (change: readonly ItemFile[] | OverlayFile): change is readonly ItemFile[] => Array.isArray(change)

function removeFrom(
  inherited: readonly Item[],
  removed: readonly string[],
  pointer: Pointer,
  source: ItemSource,
): SectionResult {
  const ids = inherited.map(({ id }) => id)
  const gone = new Set(removed.map(withoutCommon))
  const diagnostics = removed.flatMap((id, index) =>
    mayMiss(source) || ids.includes(withoutCommon(id))
      ? []
      : [notThere(id, ids, placeOf(source.loaded, childPointer(pointer, index)))],
  )
  return { items: inherited.filter(({ id }) => !gone.has(id)), diagnostics }
}

function insertAll(
  base: readonly Item[],
  added: readonly PlacedItem[],
  found: readonly Diagnostic[],
  source: ItemSource,
): SectionResult {
  const items = [...base]
  const diagnostics = [...found]
  const anchors: Anchors = new Map()
  for (const placed of added) {
    const twin = items.find(({ id }) => id === placed.item.id)
    if (!twin) diagnostics.push(...insert(items, placed, anchors, source))
    else if (source.origin === 'role' || twin.owner === source.owner) diagnostics.push(twice(placed.item, twin))
  }
  return { items, diagnostics }
}

/** After which clause each added one asked to stand. */
type Anchors = Map<string, string>

/** Puts an item where it asks to stand, or last. Several after one clause stand in the order in which they are written. */
function insert(items: Item[], { item, anchor }: PlacedItem, anchors: Anchors, source: ItemSource): Diagnostic[] {
  const ids = items.map(({ id }) => id)
  const index = anchor ? ids.indexOf(anchor.id) : -1
  if (!anchor || index < 0) {
    items.push(item)
    return !anchor || mayMiss(source) ? [] : [notThere(anchor.id, ids, anchor.place)]
  }
  const group = item.group ?? items[index]?.group ?? null
  if (anchor.side === 'after') anchors.set(item.id, anchor.id)
  const at = anchor.side === 'after' ? behind(items, anchor.id, anchors) : index
  items.splice(at, 0, { ...item, group })
  return []
}

/** The place behind a clause and all that was put after it before. */
function behind(items: readonly Item[], id: string, anchors: Anchors): number {
  const follows = (one: string | undefined): boolean => one !== undefined && (one === id || follows(anchors.get(one)))
  return items.findLastIndex((item) => follows(item.id)) + 1
}

function twice(item: Item, twin: Item): Diagnostic {
  const first = twin.place ? `, first in line ${twin.place.line}` : ''
  return error('role/duplicate-clause', `The clause \`${item.id}\` is listed again${first}`, item.place)
}

function notThere(id: string, known: readonly string[], place: Place | undefined): Diagnostic {
  const details = didYouMean(withoutCommon(id), known)
  return error('role/unknown-clause', `The role has no clause \`${id}\``, place, details)
}
