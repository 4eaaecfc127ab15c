import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { anyShare, type Change, itemAt, mostBytes, someOf } from './change.ts'
import { anyByteChange } from './change-bytes.ts'
import { anyMarkupChange } from './change-xml.ts'
import { type Entry, zipOf } from './zip-of.ts'

type EntriesChange = (entries: readonly Entry[], others: readonly (readonly Entry[])[]) => readonly Entry[]

const xmlWords = [
  ...[
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '<w:t>',
    '</w:t>',
    '<w:tbl>',
    '</w:body>',
    '<',
    '>',
    '/>',
    '</',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?xml?>',
  ],
  ...[
    '<!DOCTYPE x>',
    '<!ENTITY x "y">',
    '&x;',
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&lt;',
    ' w:val="',
    ' xmlns:w=""',
    ' xml:space="preserve"',
    '_jd_',
    '{{content}}',
    '{{',
  ],
] as const

/** Names of parts that matter, and names that no package should have. */
const partNames = [
  ...[
    'word/document.xml',
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
    'docProps/custom.xml',
    'word/styles.xml',
    'word/numbering.xml',
    'word/settings.xml',
  ],
  ...[
    '../x.xml',
    '/x.xml',
    'word/../x.xml',
    '__proto__',
    'constructor',
    'toString',
    'word\\x.xml',
    '',
    'x/',
    'CON',
    '\0.xml',
    'word/document.xml/',
    `${'x'.repeat(300)}.xml`,
    'WORD/DOCUMENT.XML',
  ],
] as const

const atEntry =
  (share: number, make: (entry: Entry) => readonly Entry[]): EntriesChange =>
  (entries) => {
    const which = itemAt(share, entries)
    return entries.flatMap((entry) => (entry === which ? make(entry) : [entry]))
  }

/** What is told of an entry's bytes; a part of another file comes under the same name where there is one. */
const withBytes =
  (share: number, change: Change): EntriesChange =>
  (entries, others) =>
    atEntry(share, (entry) => {
      const same = others.flatMap((other) => other.filter(({ name }) => name === entry.name).map(({ bytes }) => bytes))
      return [{ ...entry, bytes: change(entry.bytes, same) }]
    })(entries, others)

const anyEntriesChange: fc.Arbitrary<EntriesChange> = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(anyShare, anyMarkupChange).map(([share, change]) => withBytes(share, change)) },
  {
    weight: 4,
    arbitrary: fc.tuple(anyShare, anyByteChange(xmlWords)).map(([share, change]) => withBytes(share, change)),
  },
  anyShare.map((share) => atEntry(share, () => [])),
  fc
    .tuple(anyShare, fc.constantFrom(...partNames))
    .map(([share, name]) => atEntry(share, (entry) => [{ ...entry, name }])),
  fc
    .tuple(anyShare, fc.constantFrom(...partNames))
    .map(([share, name]) => atEntry(share, (entry) => [entry, { ...entry, name }])),
  fc
    .tuple(anyShare, fc.constantFrom(0, 1, 100, 199_999_999, 200_000_001, 0x7fffffff, 0xffffffff))
    .map(([share, size]) => atEntry(share, (entry) => [{ ...entry, size }])),
  {
    weight: 2,
    arbitrary: fc.tuple(anyShare, anyShare, anyShare).map(
      ([share, which, from]): EntriesChange =>
        (entries, others) => {
          const other = itemAt(from, itemAt(which, others) ?? entries)
          return atEntry(share, (entry) => [{ ...entry, bytes: other?.bytes ?? entry.bytes }])(entries, others)
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anyShare, anyShare).map(
      ([share, which]): EntriesChange =>
        (entries, others) =>
          atEntry(share, (entry) => [(itemAt(which, others) ?? []).find(({ name }) => name === entry.name) ?? entry])(
            entries,
            others,
          ),
    ),
  },
)

const opened = new WeakMap<Uint8Array, readonly Entry[]>()

function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const before = opened.get(bytes)
  if (before) return before
  const entries = read(bytes)
  opened.set(bytes, entries)
  return entries
}

function read(bytes: Uint8Array): readonly Entry[] {
  try {
    return Object.entries(unzipSync(bytes, { filter: ({ originalSize }) => originalSize < mostBytes })).map(
      ([name, content]) => ({ name, bytes: content }),
    )
  } catch {
    return []
  }
}

/** A change inside of a Word file, packed again with true checksums, so that it reaches what lies behind the archive. */
export const anyPackageChange: fc.Arbitrary<Change> = someOf(anyEntriesChange).map(
  (changes): Change =>
    (bytes, others) => {
      let entries = entriesOf(bytes)
      if (entries.length === 0) return bytes
      const among = others.map(entriesOf)
      for (const change of changes) entries = change(entries, among)
      return zipOf(entries)
    },
)

/** Changes of the archive's own bytes. */
export const anyArchiveChange: fc.Arbitrary<Change> = anyByteChange([
  'PK\x03\x04',
  'PK\x01\x02',
  'PK\x05\x06',
  'PK\x06\x06',
  '\xff\xff\xff\xff',
])
