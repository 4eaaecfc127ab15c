import fc from 'fast-check'
import { expect, test } from 'vitest'
import { progressBar, progressLine } from '../../src/cli/progress-line.ts'

const standing = { done: 480, total: 2400, what: 'documents', elapsed: 6760 }

test.each([
  [standing, '480 of 2400 documents, 71 a second, 28 s left'],
  [{ ...standing, done: 0 }, '0 of 2400 documents'],
  [{ ...standing, elapsed: 0 }, '480 of 2400 documents'],
  [{ ...standing, elapsed: 240_000 }, '480 of 2400 documents, 2.0 a second, 16 min left'],
  [{ ...standing, done: 3, elapsed: 10_000 }, '3 of 2400 documents, 18 a minute, 2 h 14 min left'],
  [{ ...standing, done: 2399, what: 'documents checked' }, '2399 of 2400 documents checked, 355 a second, 1 s left'],
])('%j: %s', (given, line) => {
  expect(progressLine(given)).toBe(line)
})

test.each([
  [120, '480 of 2400 documents [########................................] 71 a second, 28 s left'],
  [60, '480 of 2400 documents [##...........] 71 a second, 28 s left'],
  [50, '480 of 2400 documents, 71 a second, 28 s left'],
  [30, '480 of 2400 documents'],
  [12, '480 of 2400 '],
  [-1, ''],
])('a terminal of %i columns: %j', (room, bar) => {
  expect(progressBar(standing, room)).toBe(bar)
})

test('whatever the numbers, it fits into its line and counts to the end', () => {
  const numbers = fc.record({
    done: fc.nat({ max: 100_000 }),
    more: fc.nat({ max: 100_000 }),
    elapsed: fc.double({ min: 0, max: 1e9, noNaN: true }),
    room: fc.integer({ min: 1, max: 200 }),
  })
  fc.assert(
    fc.property(numbers, ({ done, more, elapsed, room }) => {
      const bar = progressBar({ done, total: done + more, what: 'documents', elapsed }, room)
      expect(bar.length).toBeLessThanOrEqual(room)
      expect(bar).not.toMatch(/NaN|Infinity|undefined|\n/)
    }),
  )
})
