import type { CheckedCountry, CheckedLanguage, TextKind, WrittenPlural, WrittenText } from '../check/checked.ts'
import type { Loaded } from '../diagnostics/loaded.ts'
import type { Library } from '../library.ts'
import { childPointer } from '../model/child-pointer.ts'
import { isSection } from '../model/section.ts'
import type { Pointer } from '../model/source.ts'
import { placeWithin } from './place-within.ts'

/** Whose words a file holds, and where they are printed. */
export interface TextHome {
  readonly language: CheckedLanguage
  readonly role?: string
  readonly jurisdiction?: string
  readonly usedIn: readonly CheckedCountry[]
  /** The form that the items of a section take. */
  readonly formOf: (section: string) => string | undefined
}

/** What the files of the workspace say in a part of a file: a map of words, of any depth. */
export interface Written {
  readonly texts: readonly WrittenText[]
  readonly plurals: readonly WrittenPlural[]
}

/** The texts below a pointer of a file, in its order; only what the workspace itself wrote. */
export function writtenTexts(
  loaded: Loaded<unknown>,
  pointer: Pointer,
  kind: TextKind,
  home: TextHome,
  library: Library,
): Written {
  const leaves = leavesOf(valueAt(loaded.value, pointer), pointer, kind)
  return {
    texts: leaves.flatMap(({ value, at }) =>
      typeof value === 'string' ? textAt(value, at, loaded, kind, home, library) : [],
    ),
    plurals: leaves.flatMap(({ value, at }) =>
      typeof value === 'string' ? [] : pluralAt(value, at, loaded, home, library),
    ),
  }
}

/** Texts and maps of plural forms, each with its pointer. */
interface Leaf {
  readonly value: string | object
  readonly at: Pointer
}

function leavesOf(value: unknown, at: Pointer, kind: TextKind): readonly Leaf[] {
  if (typeof value === 'string') return [{ value, at }]
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).filter(([key]) => !isName(key, kind))
  const own = 'other' in value ? [{ value, at }] : []
  return [...own, ...inner.flatMap(([key, below]) => leavesOf(below, childPointer(at, key), kind))]
}

/** Keys whose values name something for the program. */
const isName = (key: string, kind: TextKind): boolean =>
  key === 'plural' || (kind === 'lead-in' && key !== 'text' && !isSection(key))

const valueAt = (value: unknown, pointer: Pointer): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value)

function textAt(
  text: string,
  pointer: Pointer,
  loaded: Loaded<unknown>,
  kind: TextKind,
  { formOf, ...home }: TextHome,
  library: Library,
): WrittenText[] {
  const place = loaded.origins.get(pointer)?.value
  if (!place || !library.sources.isOwn(place.file)) return []
  const [, part = '', section = '', name = ''] = pointer.split('/')
  const inSection = part === 'clauses' && isSection(section)
  const form = inSection ? formOf(section) : undefined
  const at: WrittenText['at'] = (start, end) => placeWithin(place, library.textOf(place.file), text, start, end)
  return [
    {
      ...home,
      kind,
      text,
      place,
      at,
      clause: inSection ? `${section}.${name}` : `@${part}.${section}`,
      ...(inSection ? { section } : {}),
      ...(form === undefined ? {} : { form }),
    },
  ]
}

function pluralAt(
  value: object,
  pointer: Pointer,
  loaded: Loaded<unknown>,
  { language }: TextHome,
  { sources }: Library,
): WrittenPlural[] {
  const place = loaded.origins.get(pointer)?.key
  if (!place || !sources.isOwn(place.file)) return []
  const [, part = '', section = '', name = ''] = pointer.split('/')
  const clause = part === 'clauses' ? `${section}.${name}` : `${part}.${section}`
  return [{ language, clause, place, categories: Object.keys(value).filter((key) => key !== 'plural') }]
}
