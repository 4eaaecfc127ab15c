import { expect, test } from 'vitest'
import { closest, nearestFirst } from '../../src/diagnostics/closest.ts'

test.each([
  ['aproved', ['draft', 'agreed', 'approved'], 'approved'],
  ['dutys', ['purpose', 'rights', 'duties'], 'duties'],
  ['stauts', ['version', 'status'], 'status'],
  ['reports-to', ['reportsTo', 'released'], 'reportsTo'],
  ['ReportsTo', ['reportsTo', 'released'], 'reportsTo'],
  ['duties.analyse-audiense', ['duties.analyse-audience', 'duties.search-clients'], 'duties.analyse-audience'],
])('%s is close to one of %j', (word, candidates, expected) => {
  expect(closest(word, candidates)).toBe(expected)
})

test.each([
  ['salary', ['purpose', 'rights', 'duties']],
  ['xx', ['purpose']],
  ['', ['id', 'version']],
  ['anything', []],
  ['duties'.repeat(100_000), ['duties']],
])('%.20s is close to nothing', (word, candidates) => {
  expect(closest(word, candidates)).toBeUndefined()
})

test('the nearest stands first, equally near ones keep their order', () => {
  expect(nearestFirst('agreet', ['zz', 'agreed', 'agrees', 'xx'])).toEqual(['agreed', 'agrees', 'zz', 'xx'])
})
