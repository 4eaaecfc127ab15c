import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookmarkName } from '../../src/word/bookmark-name.ts'

test.each([
  ['portfolio', '_jd_portfolio'],
  ['duties-cleaning', '_jd_duties_cleaning_71c629a8'],
  ['a'.repeat(36), `_jd_${'a'.repeat(36)}`],
])('%s is bookmarked as %s', (id, name) => {
  expect(bookmarkName(id)).toBe(name)
})

test('long ids that begin alike stay apart', () => {
  const id = 'responsibility.disclosure-of-commercial-secrets'
  expect(bookmarkName(`${id}.a`)).not.toBe(bookmarkName(`${id}.b`))
})

test('any id makes a name that Word accepts', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), (id) => {
      expect(bookmarkName(id)).toMatch(/^_jd_\w{1,36}$/)
    }),
  )
})
