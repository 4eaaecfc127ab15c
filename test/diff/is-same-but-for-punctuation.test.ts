import { expect, test } from 'vitest'
import { isSameButForPunctuation } from '../../src/diff/is-same-but-for-punctuation.ts'

test.each([
  ['a comma and capitals', 'keeps the oven hot', 'Keeps the oven, hot!'],
  ['a non-breaking space', '5 %', '5\u00a0%'],
  ['quotation marks and dashes', 'the “oven” – hot', 'the «oven» - hot'],
  ['composed and decomposed letters', 'töö', 'to\u0308o\u0308'],
  ['a comma before a space and a number', 'bread, 3 loaves', 'bread 3 loaves'],
  ['a space in a large number', '1 000', '1\u00a0000'],
  ['the end of a sentence after a number', 'up to 5.', 'up to 5'],
  ['capitals that have several letters', 'STRASSE', 'straße'],
])('only punctuation: %s', (_name, from, to) => {
  expect(isSameButForPunctuation(from, to)).toBe(true)
})

test.each([
  ['another word', 'keeps the oven hot', 'keeps the oven warm'],
  ['a decimal comma', '1,5 hours', '15 hours'],
  ['a range', '10–15', '1015'],
  ['a range with spaces', '10 – 15', '10 15'],
  ['a sign', '-5', '5'],
  ['a percentage', '5 %', '5'],
  ['a section of an act', '§ 5', '5'],
  ['a plus', '18+', '18'],
])('more than punctuation: %s', (_name, from, to) => {
  expect(isSameButForPunctuation(from, to)).toBe(false)
})
