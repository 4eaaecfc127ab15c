import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countLetters, likeness, mostLikeness } from '../../src/diagnostics/likeness.ts'

test.each([
  ['kitten', 'kitten', 1],
  ['kitten', 'sitten', 5 / 6],
  ['ab', '', 0],
  ['', '', 1],
])('%j and %j', (a, b, expected) => {
  expect(likeness(a, b)).toBeCloseTo(expected)
})

test('letters in another order may be the same word, other letters may not', () => {
  expect(mostLikeness(countLetters('abc'), countLetters('cba'))).toBe(1)
  expect(mostLikeness(countLetters('abc'), countLetters('abx'))).toBeCloseTo(2 / 3)
})

test('no two texts are more alike than their letters allow', () => {
  const text = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'b', 'ö', 'ж', ' ') }), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(likeness(a, b)).toBeLessThanOrEqual(mostLikeness(countLetters(a), countLetters(b)))
    }),
  )
})
