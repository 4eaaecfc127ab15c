import { distance } from 'fastest-levenshtein'
import { describe, expect, test } from 'vitest'
import type { Words } from '../../src/model/cell-file.ts'
import { data, shelf } from '../support/shelf.ts'

interface Worded {
  readonly at: string
  readonly text: string
}

const plain = (words: Words): string => (typeof words === 'string' ? words : words.other)

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Every wording that the library and the roles hold in one language, by cell and clause id. */
function wordings(language: string): readonly Worded[] {
  return ['common', ...shelf.sources.roles].flatMap((role) =>
    Object.entries(data.cell(role, language).clauses ?? {}).flatMap(([section, clauses]) =>
      Object.entries(clauses ?? {}).map(([id, words]) => ({
        at: `${role}:${section}.${id}`,
        text: normal(plain(words)),
      })),
    ),
  )
}

/** Alike but for a word or a form: the same statement written twice. */
function nearlySame(a: Worded, b: Worded): boolean {
  const longer = Math.max(a.text.length, b.text.length)
  if (Math.abs(a.text.length - b.text.length) > longer * 0.12) return false
  return distance(a.text, b.text) <= longer * 0.12
}

/** A role that words an inherited or shared clause its own way says the same thing on purpose. */
const isOverride = (a: Worded, b: Worded): boolean => a.at.split(':')[1] === b.at.split(':')[1]

describe.each(shelf.sources.languages)('a statement stands once in %s', (language) => {
  test('no two clauses have nearly the same words', () => {
    const all = wordings(language)
    expect(all.length).toBeGreaterThan(100)
    const doubles = all.flatMap((a, index) =>
      all
        .slice(index + 1)
        .filter((b) => !isOverride(a, b) && nearlySame(a, b))
        .map((b) => `${a.at} = ${b.at}: ${a.text}`),
    )
    expect(doubles).toEqual([])
  })
})
