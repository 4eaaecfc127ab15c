import fc from 'fast-check'
import { anyShare, bytesOf, type Change, indexAt, itemAt, mostBytes } from './change.ts'

/** Numbers at which programs go wrong, as text. */
export const oddNumbers = [
  ...['0', '-0', '-1', '1', '007', '255', '256', '32768', '65535', '65536', '2147483647', '2147483648', '4294967295'],
  ...['4294967296', '9007199254740991', '9007199254740993', '-9223372036854775808', '1e308', '1e309', '1e-400', '.inf'],
  ...['-.inf', '.nan', '0x7f', '0o17', '0b1', '1_000', '1,5', '1.0', '+1', '99999999999999999999999999', '٣', '½'],
] as const

/** Words that mean something to some layer of any program. */
export const oddWords = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'then',
    'length',
    'null',
    'true',
  ],
  ...['../', '..\\', '/etc/passwd', 'C:\\', 'CON', 'file:///', '\0', '\uFEFF', '\u202E', '\u2028', '\u0085', '\u00A0'],
  ...[
    '\r',
    '\r\n',
    '\n\n',
    '\t',
    ' ',
    '',
    '😀',
    'e\u0301',
    '\u0301',
    '\uFFFE',
    '\uD7FF',
    '\u{10FFFF}',
    'İ',
    'ß',
    'ﬀ',
    "'",
    '"',
  ],
  ...[
    '`',
    '\\',
    '<',
    '>',
    '&',
    '&amp;',
    '%',
    '%00',
    '$x',
    '{{',
    '}}',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '*',
    '|',
    '$&',
    '$1',
  ],
] as const

const spliced = (bytes: Uint8Array, at: number, removed: number, inserted: Uint8Array): Uint8Array => {
  if (bytes.length + inserted.length > mostBytes) return bytes
  const made = new Uint8Array(bytes.length - Math.min(removed, bytes.length - at) + inserted.length)
  made.set(bytes.subarray(0, at))
  made.set(inserted, at)
  made.set(bytes.subarray(at + removed), at + inserted.length)
  return made
}

const placeIn = (share: number, bytes: Uint8Array): number => Math.max(0, indexAt(share, bytes.length + 1))

const withByte =
  (share: number, of: (byte: number) => number): Change =>
  (bytes) => {
    if (bytes.length === 0) return bytes
    const made = bytes.slice()
    const at = indexAt(share, made.length)
    made[at] = of(made[at] ?? 0)
    return made
  }

const numbers = /\d+/g

/** The number nearest to a share of the text is another one. Latin-1 keeps every byte as it is. */
const withNumber =
  (share: number, number: string): Change =>
  (bytes) => {
    const text = Buffer.from(bytes).toString('latin1')
    const found = itemAt(share, [...text.matchAll(numbers)])
    if (!found) return bytes
    return spliced(bytes, found.index, found[0].length, bytesOf(number))
  }

const repeated = (chunk: Uint8Array, times: number): Uint8Array => {
  const often = Math.min(times, Math.floor(mostBytes / Math.max(1, chunk.length)))
  return new Uint8Array(Buffer.concat(Array.from({ length: often }, () => chunk)))
}

const anyLength = fc.oneof(
  { weight: 4, arbitrary: fc.nat(8) },
  { weight: 3, arbitrary: fc.nat(64) },
  { weight: 1, arbitrary: fc.nat(4096) },
)
const anyTimes = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom(40, 300, 3000) },
)

/**
 * Changes of bytes, whatever they mean: bits and bytes turned, put in, taken out, cut off, repeated up to thousands of
 * times, moved, taken from another input; words of the `dictionary` put in; numbers replaced by odd ones.
 */
export function anyByteChange(dictionary: readonly string[]): fc.Arbitrary<Change> {
  const anyWord = fc.constantFrom(...dictionary, ...oddWords, ...oddNumbers).map(bytesOf)
  const at = anyShare
  return fc.oneof(
    fc.tuple(at, fc.nat(7)).map(([share, bit]) => withByte(share, (byte) => byte ^ (1 << bit))),
    fc
      .tuple(at, fc.constantFrom(0, 0x0a, 0x20, 0x7f, 0x80, 0xc0, 0xfe, 0xff))
      .map(([share, byte]) => withByte(share, () => byte)),
    {
      weight: 4,
      arbitrary: fc.tuple(at, anyWord, anyTimes).map(
        ([share, word, times]): Change =>
          (bytes) =>
            spliced(bytes, placeIn(share, bytes), 0, repeated(word, times)),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(at, anyLength, anyWord).map(
        ([share, length, word]): Change =>
          (bytes) =>
            spliced(bytes, placeIn(share, bytes), length, word),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(at, anyLength).map(
        ([share, length]): Change =>
          (bytes) =>
            spliced(bytes, placeIn(share, bytes), length, new Uint8Array()),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(at, anyLength, at, anyTimes).map(
        ([from, length, to, times]): Change =>
          (bytes) => {
            const start = placeIn(from, bytes)
            return spliced(bytes, placeIn(to, bytes), 0, repeated(bytes.subarray(start, start + length), times))
          },
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(at, at, anyLength, at).map(
        ([which, from, length, to]): Change =>
          (bytes, others) => {
            const other = itemAt(which, others) ?? bytes
            const start = placeIn(from, other)
            return spliced(bytes, placeIn(to, bytes), length, other.subarray(start, start + length * 4))
          },
      ),
    },
    at.map(
      (share): Change =>
        (bytes) =>
          bytes.slice(0, placeIn(share, bytes)),
    ),
    {
      weight: 3,
      arbitrary: fc.tuple(at, fc.constantFrom(...oddNumbers)).map(([share, number]) => withNumber(share, number)),
    },
  )
}
