import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canBeAlike, letterThrees, likeness } from '../../src/diagnostics/likeness.ts'

test.each([
  ['kitten', 'kitten', 1],
  ['kitten', 'sitten', 5 / 6],
  ['ab', '', 0],
  ['', '', 1],
])('%j and %j', (a, b, expected) => {
  expect(likeness(a, b)).toBeCloseTo(expected)
})

test('texts of other letters, or of another length, cannot be alike', () => {
  const can = (a: string, b: string, least: number) => canBeAlike(letterThrees(a), letterThrees(b), least)
  expect(can('orders flour and rye', 'orders flour and oats', 0.8)).toBe(true)
  expect(can('orders flour and rye', 'sweeps the whole yard', 0.8)).toBe(false)
  expect(can('orders flour', 'orders flour and rye and oats', 0.8)).toBe(false)
  expect(can('a'.repeat(25), `${'a'.repeat(22)}bcd`, 0.88)).toBe(true)
})

test('what is alike is never taken for what cannot be', () => {
  const text = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'b', 'ö', 'ж', ' ') }), fc.string({ unit: 'binary' }))
  const changed = fc.tuple(text, fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 2 })), { maxLength: 4 }))
  fc.assert(
    fc.property(changed, text, ([a, changes], other) => {
      const edited = changes.reduce((before, [at, put]) => {
        const place = at % (before.length + 1)
        return before.slice(0, place) + put + before.slice(place + 1)
      }, a)
      for (const b of [edited, other]) expect(canBeAlike(letterThrees(a), letterThrees(b), likeness(a, b))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
