import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClauseItemFile, OverlayFile } from '../../src/model/role-file.ts'
import { applyOverlay } from '../../src/resolve/apply-overlay.ts'
import type { ItemsBySection } from '../../src/resolve/item.ts'
import type { ItemSource } from '../../src/resolve/read-items.ts'
import { absentFile, loadedText } from './loaded-text.ts'
import { itemOf } from './sample-item.ts'
import { spoken } from './spoken.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const anyNames = fc.uniqueArray(fc.constantFrom(...names), { maxLength: names.length })
const anyId = fc.constantFrom(...names).map((name) => `duties.${name}`)
const anyEntry: fc.Arbitrary<ClauseItemFile> = fc.record(
  { id: fc.constantFrom(...names), after: anyId, before: anyId },
  { requiredKeys: ['id'] },
)
const anyOverlay: fc.Arbitrary<OverlayFile> = fc.record(
  { add: fc.array(anyEntry, { maxLength: 6 }), remove: fc.uniqueArray(anyId, { maxLength: 4 }) },
  { requiredKeys: [] },
)

const sourceOf = (origin: ItemSource['origin']): ItemSource => ({
  loaded: absentFile('over.yaml'),
  library: absentFile('library.yaml'),
  origin,
  owner: origin === 'role' ? 'child' : 'XX',
})

const base = (list: readonly string[]): ItemsBySection =>
  new Map([
    ['duties', list.map((name) => itemOf(`duties.${name}`))],
    ['rights', [itemOf('rights.rest')]],
  ])

const applied = (
  list: readonly string[],
  overlay: OverlayFile | readonly ClauseItemFile[],
  origin: ItemSource['origin'] = 'role',
) => applyOverlay(base(list), { duties: overlay }, sourceOf(origin))

const duties = (items: ItemsBySection): readonly string[] => (items.get('duties') ?? []).map(({ id }) => id)

/** What the words of the contract say, step by step, with each name that leads nowhere. */
function expectedOf(list: readonly string[], { add = [], remove = [] }: OverlayFile) {
  const after = new Map<string, string>()
  let ids = list.map((name) => `duties.${name}`)
  const wrong: string[] = remove.filter((id) => !ids.includes(id))
  ids = ids.filter((id) => !remove.includes(id))
  for (const entry of add as readonly ClauseItemFile[]) {
    const id = `duties.${entry.id}`
    const anchor = entry.after ?? entry.before
    if (ids.includes(id)) wrong.push(id)
    else if (anchor !== undefined && !ids.includes(anchor)) wrong.push(anchor)
    if (!ids.includes(id)) ids = placed(ids, id, entry, after)
  }
  return { ids, wrong }
}

/** The list with one more; `after` remembers who asked to stand behind whom. */
function placed(ids: readonly string[], id: string, entry: ClauseItemFile, after: Map<string, string>): string[] {
  const anchor = entry.after ?? entry.before ?? ''
  if (!ids.includes(anchor)) return [...ids, id]
  if (entry.after === undefined) return ids.flatMap((one) => (one === anchor ? [id, one] : [one]))
  const behind = (one: string | undefined): boolean => one !== undefined && (one === anchor || behind(after.get(one)))
  after.set(id, anchor)
  const last = ids.findLastIndex(behind)
  return [...ids.slice(0, last + 1), id, ...ids.slice(last + 1)]
}

const quoted = (message: string): string | undefined => /`([^`]+)`/.exec(message)?.[1]

test('a role’s overlay does what it says and tells each name that leads nowhere', () => {
  fc.assert(
    fc.property(anyNames, anyOverlay, (list, overlay) => {
      const { items, diagnostics } = applied(list, overlay)
      const { ids, wrong } = expectedOf(list, overlay)
      expect(duties(items)).toEqual(ids)
      expect(diagnostics.map(({ message }) => quoted(message))).toEqual(wrong)
    }),
    { numRuns: 2000 },
  )
})

test('a country’s overlay does the same and never complains', () => {
  fc.assert(
    fc.property(anyNames, anyOverlay, (list, overlay) => {
      const add = (overlay.add ?? []) as readonly ClauseItemFile[]
      const once = { ...overlay, add: add.filter(({ id }, index) => add.findIndex((one) => one.id === id) === index) }
      const { items, diagnostics } = applied(list, once, 'jurisdiction')
      expect(duties(items)).toEqual(expectedOf(list, once).ids)
      expect(diagnostics).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('no clause stands twice, whatever is added', () => {
  fc.assert(
    fc.property(anyNames, fc.oneof(anyOverlay, fc.array(anyEntry)), (list, overlay) => {
      const ids = duties(applied(list, overlay).items)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('removing what was added restores what was there', () => {
  fc.assert(
    fc.property(anyNames, fc.uniqueArray(anyEntry, { selector: ({ id }) => id }), (list, entries) => {
      const add = entries.filter(({ id }) => !list.includes(id))
      const added = applied(list, { add })
      const remove = add.map(({ id }) => `duties.${id}`)
      const restored = applyOverlay(added.items, { duties: { remove } }, sourceOf('role'))
      expect(restored.items.get('duties')).toEqual(base(list).get('duties'))
      expect(restored.diagnostics).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('a list replaces what was there, other sections stay', () => {
  fc.assert(
    fc.property(anyNames, anyNames, (list, other) => {
      const { items, diagnostics } = applied(
        list,
        other.map((id) => ({ id })),
      )
      expect(duties(items)).toEqual(other.map((name) => `duties.${name}`))
      expect(items.get('rights')).toEqual(base(list).get('rights'))
      expect(diagnostics).toEqual([])
    }),
  )
})

describe('a country speaks of all roles', () => {
  const overlay = (text: string) => {
    const loaded = loadedText<{ sections: object }>(text, 'XX.yaml')
    return applyOverlay(base(['a']), loaded.value.sections ?? {}, { ...sourceOf('jurisdiction'), loaded })
  }

  test('what a role has already is left to the role, words and all', () => {
    const { items, diagnostics } = overlay('sections: { duties: { add: [{ id: a, law: [safety] }, b] } }\n')
    expect(items.get('duties')).toMatchObject([
      { id: 'duties.a', origin: 'role', law: [] },
      { id: 'duties.b', origin: 'jurisdiction', owner: 'XX' },
    ])
    expect(diagnostics).toEqual([])
  })

  test('what it lists twice itself, and what no library has, is its own mistake', () => {
    const { diagnostics } = overlay('sections: { duties: { add: [b, b, common.duties.c] } }\n')
    expect(spoken(diagnostics)).toEqual(['XX.yaml:1:35 role/unknown-clause', 'XX.yaml:1:32 role/duplicate-clause'])
  })
})
