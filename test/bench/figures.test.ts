import { describe, expect, test } from 'vitest'
import { exponentOf, isReached, median, spreadOf } from '../../bench/figures.js'

describe('the middle of what was measured', () => {
  test('an odd number of times has one in the middle, an even number two', () => {
    expect(median([30, 10, 20])).toBe(20)
    expect(median([40, 10, 30, 20])).toBe(25)
    expect(median([7])).toBe(7)
  })

  test('times are ordered as numbers', () => {
    expect(median([100, 20, 3])).toBe(20)
  })

  test('a spread has both ends, and leaves the times as they were', () => {
    const times = [30, 10, 20]
    expect(spreadOf(times)).toEqual({ median: 20, min: 10, max: 30, rounds: 3 })
    expect(times).toEqual([30, 10, 20])
  })
})

test.each([
  ['does not grow', 5, 0],
  ['is linear', 50, 1],
  ['is quadratic', 500, 2],
])('a cost that %s', (_, cost, exponent) => {
  expect(exponentOf({ size: 60, cost: 5 }, { size: 600, cost })).toBeCloseTo(exponent, 12)
})

describe('whether a limit is kept', () => {
  test.each([
    [{ name: 'a', ratio: 4, limit: { atMost: 4 } }, true],
    [{ name: 'a', ratio: 4.01, limit: { atMost: 4 } }, false],
    [{ name: 'a', ratio: 1.4, limit: { atLeast: 1.4 } }, true],
    [{ name: 'a', ratio: 1.39, limit: { atLeast: 1.4 } }, false],
    [{ name: 'a', exponent: 1.2, limit: { atMost: 1.05 } }, false],
    [{ name: 'a', exponent: -0.1, limit: { atMost: 1.05 } }, true],
    [{ name: 'a', ratio: 4 }, undefined],
    [{ name: 'a', absent: 'not installed: pandoc', limit: { atMost: 1 } }, undefined],
  ])('%j: %s', (row, reached) => {
    expect(isReached(row)).toBe(reached)
  })
})
