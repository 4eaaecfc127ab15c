import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shardFrom, sliceOf, whole } from '../../../src/cli/build/shard.ts'

test('the parts of a list follow each other, leave nothing out, and differ in size by at most one', () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 600 }), (size, count) => {
      const all = Array.from({ length: size }, (_, index) => index)
      const parts = Array.from({ length: count }, (_, index) => sliceOf(all, { number: index + 1, count }))
      expect(parts.flat()).toEqual(all)
      const sizes = parts.map(({ length }) => length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }),
  )
})

test('no number is so large that the parts lose their sharpness', () => {
  const all = Array.from({ length: 100_000 })
  expect(sliceOf(all, shardFrom('999999999/999999999'))).toHaveLength(1)
})

test('the whole is the only part of one', () => {
  expect(shardFrom('1/1')).toEqual(whole)
  expect(sliceOf(['a', 'b'], whole)).toEqual(['a', 'b'])
  expect(shardFrom('02/10')).toEqual({ number: 2, count: 10 })
})
