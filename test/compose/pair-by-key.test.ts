import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairByKey } from '../../src/compose/pair-by-key.ts'

const pair = (first: string, second: string) =>
  pairByKey([...first], [...second], (letter) => letter.toLowerCase()).map((row) =>
    row.map((one) => one ?? '·').join(''),
  )

test('what has the same key stands in one row', () => {
  expect(pair('abc', 'ABC')).toEqual(['aA', 'bB', 'cC'])
})

test('what one of them lacks leaves an empty place where it would stand', () => {
  expect(pair('abd', 'ACD')).toEqual(['aA', 'b·', '·C', 'dD'])
  expect(pair('', 'AB')).toEqual(['·A', '·B'])
  expect(pair('ab', '')).toEqual(['a·', 'b·'])
})

test('a key that comes again is paired with the next of that key', () => {
  expect(pair('aba', 'ABA')).toEqual(['aA', 'bB', 'aA'])
})

test('the order of the first stands where the second has another', () => {
  expect(pair('abc', 'CBA')).toEqual(['aA', 'bB', 'cC'])
})

test('nothing is lost and nothing comes twice', () => {
  const sequence = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 })
  fc.assert(
    fc.property(sequence, sequence, (first, second) => {
      const rows = pairByKey(first, second, String)
      expect(rows.flatMap(([one]) => one ?? [])).toEqual(first)
      expect(rows.flatMap(([, other]) => other ?? []).sort()).toEqual([...second].sort())
      expect(rows.filter(([one, other]) => one !== null && other !== null && one !== other)).toEqual([])
    }),
  )
})
