import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPicture } from '../../src/load/read-picture.ts'
import { jpegOf, pngOf } from '../support/pictures.ts'

test('a PNG has the size that its header says', () => {
  expect(readPicture(pngOf(300, 80))).toMatchObject({ format: 'png', width: 300, height: 80 })
})

test('a JPEG has the size of its frame, whatever stands before it', () => {
  expect(readPicture(jpegOf(640, 200))).toMatchObject({ format: 'jpeg', width: 640, height: 200 })
})

test('the same bytes have the same hash, others another', () => {
  const hashOf = (bytes: Uint8Array) => {
    const picture = readPicture(bytes)
    return typeof picture === 'string' ? picture : picture.sha256
  }
  expect(hashOf(pngOf(10, 10))).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOf(pngOf(10, 10))).toBe(hashOf(pngOf(10, 10)))
  expect(hashOf(pngOf(10, 10, 1))).not.toBe(hashOf(pngOf(10, 10, 2)))
})

test.each([
  ['text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'neither a PNG nor a JPEG'],
  ['nothing', new Uint8Array(), 'neither a PNG nor a JPEG'],
  ['a PNG cut short', pngOf(5, 5).slice(0, 20), 'neither a PNG nor a JPEG'],
  ['a PNG without size', pngOf(0, 5), 'damaged'],
  ['a JPEG without frame', jpegOf(5, 5).slice(0, 8), 'damaged'],
  ['more pixels than anybody prints', pngOf(20_000, 1), '20000 × 1 pixels'],
  ['a file of absurd length', new Uint8Array(3 * 1024 * 1024), '3072 KiB'],
])('%s is refused', (_name, bytes, reason) => {
  expect(readPicture(bytes)).toContain(reason)
})

test('no bytes crash it', () => {
  const starts = [pngOf(3, 3).slice(0, 16), jpegOf(3, 3).slice(0, 3), new Uint8Array()]
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }), (start, rest) => {
      const picture = readPicture(new Uint8Array([...start, ...rest]))
      if (typeof picture !== 'string') expect(Math.min(picture.width, picture.height)).toBeGreaterThan(0)
    }),
  )
})
