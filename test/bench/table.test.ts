import { expect, test } from 'vitest'
import { summaryOf, tableOf } from '../../bench/table.js'

const beside = {
  title: 'The same document',
  rows: [
    { name: 'quick', median: 80.44, min: 75, max: 123.4, ratio: 0.5, limit: { atMost: 0.7 }, rounds: 25 },
    { name: 'slow', median: 1234.5, min: 1000, max: 2000, ratio: 1.204, limit: { atMost: 1 }, rounds: 25 },
    { name: 'lacking', absent: 'not installed: pandoc' },
  ],
}

const growth = { title: 'Growth', rows: [{ name: 'two workers', ratio: 1.5, limit: { atLeast: 1.4 } }] }

test('each row says what was measured, what the limit is and whether it is kept', () => {
  expect(tableOf(beside)).toBe(`
The same document

|  | ms | min–max | ratio | limit |  | rounds |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| quick | 80.4 | 75.0–123 | 0.500 | ≤ 0.700 | reached | 25 |
| slow | 1235 | 1000–2000 | 1.20 | ≤ 1.00 | **missed** | 25 |
| lacking | not installed: pandoc |  |  |  |  |  |
`)
})

test('a column that nothing stands in is left out', () => {
  expect(tableOf(growth)).toBe(`
Growth

|  | ratio | limit |  |
| --- | ---: | ---: | ---: |
| two workers | 1.50 | ≥ 1.40 | reached |
`)
})

test('the summary counts the limits and names what misses its own', () => {
  expect(summaryOf([beside, growth])).toBe('2 of 3 limits kept\n- missed: slow\n')
})

test('each part of a whole has a column of its own', () => {
  const rows = [
    { name: 'build', shares: { docx: 20.4, yaml: 79.6 }, rounds: 2 },
    { name: 'check', shares: { yaml: 100 }, rounds: 2 },
  ]
  expect(tableOf({ title: 'Whose time it is', rows })).toBe(`
Whose time it is

|  | docx | yaml | rounds |
| --- | ---: | ---: | ---: |
| build | 20 | 80 | 2 |
| check |  | 100 | 2 |
`)
})
