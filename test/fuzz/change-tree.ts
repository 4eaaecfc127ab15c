import fc from 'fast-check'
import { parseDocument, stringify } from 'yaml'
import { anyShare, bytesOf, type Change, itemAt, someOf, textOf } from './change.ts'
import { oddWords } from './change-bytes.ts'

/** Some value inside of a tree: the list or map that holds it, and under which key. */
interface Spot {
  readonly holder: Record<string, unknown>
  readonly key: string
  readonly value: unknown
}

type TreeChange = (tree: Record<string, unknown>, other: unknown) => void

/** What one value may be replaced by, beside values of other files. */
const oddValues: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    '',
    ' ',
    'x',
    'x'.repeat(20_000),
    [],
    {},
    [[]],
    [{}],
    { '': '' },
    [null],
    ['', ''],
  ],
  ...[
    '2026-02-30',
    '2026-11-21',
    '0000-00-00',
    '99999-01-01',
    '1.0.0',
    '1.0.0-rc.1',
    'et',
    'EE',
    'account-manager',
    'common',
  ],
  ...[
    '{{title.nominative}}',
    '{{title.x}}',
    '{{parameters.x}}',
    '{{parameters.loaves}}',
    '{{clause.duties.x}}',
    '{{',
    '{{}}',
    '{{a.b.c.d}}',
  ],
  ...[
    'common.duties.x',
    'duties.x',
    'a.b.c',
    '@law',
    'none',
    'off',
    '\u202Ex',
    'a\u0000b',
    'a\nb',
    'a\tb',
    '\uD83D\uDE00'.repeat(400),
  ],
  { nominative: 'x' },
  { et: 'x', en: 'y' },
  { add: [], remove: [] },
  { add: ['x'], remove: ['x'] },
  { id: 'x', after: 'x' },
  { group: 'x', clauses: ['x'] },
]

function spotsIn(tree: unknown): readonly Spot[] {
  const spots: Spot[] = []
  const open: unknown[] = [tree]
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    for (const [key, value] of Object.entries(holder as Record<string, unknown>)) {
      spots.push({ holder: holder as Record<string, unknown>, key, value })
      if (typeof value === 'object' && value !== null) open.push(value)
    }
  }
  return spots
}

const put = (holder: object, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

const atSpot =
  (share: number, act: (spot: Spot, other: unknown) => void): TreeChange =>
  (tree, other) => {
    const spot = itemAt(share, spotsIn(tree))
    if (spot) act(spot, other)
  }

const removed: (spot: Spot) => void = ({ holder, key }) => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
}

/** Keys and items keep their order, because a file's order is what its reader meets. */
function renamed({ holder, key }: Spot, name: string): void {
  if (Array.isArray(holder)) return
  const entries = Object.entries(holder)
  for (const [old] of entries) delete holder[old]
  for (const [old, value] of entries) put(holder, old === key ? name : old, value)
}

const nested = (value: unknown, depth: number, asMap: boolean): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner) => (asMap ? { x: inner } : [inner]), value)

const anyTreeChange: fc.Arbitrary<TreeChange> = fc.oneof(
  { weight: 3, arbitrary: anyShare.map((share) => atSpot(share, removed)) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(anyShare, fc.constantFrom(...oddValues))
      .map(([share, value]) => atSpot(share, ({ holder, key }) => put(holder, key, structuredClone(value)))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyShare, anyShare)
      .map(([share, from]) =>
        atSpot(share, ({ holder, key }, other) =>
          put(holder, key, structuredClone(itemAt(from, spotsIn(other))?.value)),
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anyShare, anyShare).map(
      ([share, from]): TreeChange =>
        (tree) => {
          const value = structuredClone(itemAt(from, spotsIn(tree))?.value)
          atSpot(share, ({ holder, key }) => put(holder, key, value))(tree, undefined)
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anyShare, anyShare).map(
      ([share, from]): TreeChange =>
        (tree, other) => {
          const name = itemAt(from, spotsIn(other))?.key ?? 'x'
          atSpot(share, (spot) => renamed(spot, name))(tree, other)
        },
    ),
  },
  fc.tuple(anyShare, fc.constantFrom(...oddWords)).map(([share, name]) => atSpot(share, (spot) => renamed(spot, name))),
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyShare, anyShare, fc.constantFrom(...oddWords, 'x'.repeat(300)))
      .map(([share, within, word]) =>
        atSpot(share, ({ holder, key, value }) => {
          if (typeof value !== 'string') return
          const at = Math.floor(within * (value.length + 1))
          put(holder, key, value.slice(0, at) + word + value.slice(at))
        }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anyShare, fc.constantFrom(2, 3, 50)).map(([share, times]) =>
      atSpot(share, ({ holder, key, value }) => {
        if (Array.isArray(holder))
          holder.splice(Number(key), 0, ...Array.from({ length: times }, () => structuredClone(value)))
        else for (let n = 0; n < times; n += 1) put(holder, `${key}-${n}`, structuredClone(value))
      }),
    ),
  },
  fc
    .tuple(anyShare, fc.constantFrom(1, 2, 31, 40), fc.boolean())
    .map(([share, depth, asMap]) =>
      atSpot(share, ({ holder, key, value }) => put(holder, key, nested(value, depth, asMap))),
    ),
)

/** Sound files are parsed once; they are the same arrays in every run. */
const parsed = new WeakMap<Uint8Array, unknown>()

function treeOf(bytes: Uint8Array): unknown {
  if (!parsed.has(bytes)) parsed.set(bytes, read(bytes))
  return structuredClone(parsed.get(bytes))
}

/** Nothing where it is no sound YAML: of a thousand brackets left open, the parser's own reading has no end. */
function read(bytes: Uint8Array): unknown {
  try {
    const document = parseDocument(textOf(bytes), { logLevel: 'silent' })
    return document.errors.length === 0 ? document.toJS({ maxAliasCount: 100 }) : undefined
  } catch {
    return undefined
  }
}

/** Nothing where it is nested deeper than its writer can follow. */
function written(tree: unknown, asJson: boolean): Uint8Array | undefined {
  try {
    return bytesOf(asJson ? JSON.stringify(tree, null, 1) : stringify(tree, { aliasDuplicateObjects: false }))
  } catch {
    return undefined
  }
}

/**
 * A change of what a YAML file says, in sound YAML, so that it reaches what lies behind the parser: values and keys of
 * other files and odd ones, removed, repeated, nested.
 */
export const anyYamlChange: fc.Arbitrary<Change> = fc.tuple(someOf(anyTreeChange), anyShare, fc.boolean()).map(
  ([changes, which, asJson]): Change =>
    (bytes, others) => {
      const tree = treeOf(bytes)
      if (typeof tree !== 'object' || tree === null) return bytes
      const other = treeOf(itemAt(which, others) ?? bytes)
      for (const change of changes)
        change(tree as Record<string, unknown>, typeof other === 'object' ? (other ?? {}) : {})
      return written(tree, asJson) ?? bytes
    },
)
