import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { deflate } from '../../src/word/deflate.ts'
import { zipParts } from '../../src/word/zip-parts.ts'

const day = new Date('2026-11-21T00:00:00Z')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bytes that cannot be compressed, the same on every machine. */
const noise = (size: number): Uint8Array => {
  const blocks = Array.from({ length: Math.ceil(size / 32) }, (_, index) =>
    createHash('sha256').update(`${index}`).digest(),
  )
  return Buffer.concat(blocks).subarray(0, size)
}

test('any bytes come out of an archive as they went in', () => {
  const bytes = fc
    .tuple(fc.uint8Array({ maxLength: 400 }), fc.nat(2000))
    .map(([some, times]) => Buffer.concat(Array.from({ length: times + 1 }, () => some)))
  fc.assert(
    fc.property(bytes, (part) => {
      expect(Buffer.compare(inflateRawSync(deflate(part).bytes), part)).toBe(0)
      const unzipped = unzipSync(zipParts({ 'word/document.xml': part }, day))
      expect(Buffer.compare(unzipped['word/document.xml'] ?? Buffer.from('none'), part)).toBe(0)
    }),
    { numRuns: 200, seed: 7 },
  )
})

test('a part that was zipped before comes out as it went in, however many there are', () => {
  const partOf = (index: number): Uint8Array => bytesOf(`<w:styles w:id="${index}"/>`)
  const zippedWith = (index: number) =>
    zipParts({ 'word/document.xml': bytesOf('<w:p/>'), 'word/styles.xml': partOf(index) }, day)
  const numbers = Array.from({ length: 1100 }, (_, index) => index)
  const first = numbers.map(zippedWith)
  for (const index of [...numbers].reverse()) {
    const again = zippedWith(index)
    expect(Buffer.compare(again, first[index] ?? Buffer.from('none'))).toBe(0)
    expect(Buffer.compare(unzipSync(again)['word/styles.xml'] ?? Buffer.from('none'), partOf(index))).toBe(0)
  }
})

test('what cannot be compressed comes whole, however large it is', () => {
  for (const size of [0, 1, 65_000, 65_536, 70_000, 3_000_000]) {
    const part = noise(size)
    expect(Buffer.compare(inflateRawSync(deflate(part).bytes), part)).toBe(0)
  }
})

test('the bytes are those of every other machine and version of Node', () => {
  const parts = {
    'word/document.xml': bytesOf('<w:p>Müüb ja õpib, ґанок, ëmbëltar</w:p>'.repeat(2000)),
    'word/media/Bäcker.png': noise(100_000),
    '[Content_Types].xml': bytesOf('<Types/>'),
  }
  const zipped = zipParts(parts, day)
  expect(createHash('sha256').update(zipped).digest('hex')).toBe(
    '1feac16d5506657c9cdf243f13da43040b5dab8c4a2f3879753deb032b7fefca',
  )
  expect(Object.keys(unzipSync(zipped))).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/media/Bäcker.png',
  ])
})
