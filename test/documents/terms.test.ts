import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { findWrongWords } from '../../src/check/find-phrases.ts'
import { data, documentOf, shelf, shelfDocuments } from '../support/shelf.ts'

interface Terms {
  readonly titles: Readonly<Record<string, string>>
  readonly approved: readonly string[]
  readonly forbidden: readonly { readonly phrase: string; readonly use: string }[]
}

describe.each(shelf.sources.languages)('one term for one thing in %s', (language) => {
  const terms = parse(readFileSync(`locales/languages/${language}/terms.yaml`, 'utf8')) as Terms
  const documents = shelfDocuments.filter((one) => one.language === language)
  const text = documents.map((one) => JSON.stringify(documentOf(one).children)).join('\n')

  test('titles stand in exactly their approved form', () => {
    for (const [role, title] of Object.entries(terms.titles)) {
      expect([role, data.cell(role, language).title?.nominative]).toEqual([role, title])
    }
    expect(Object.keys(terms.titles).length).toBeGreaterThan(3)
  })

  test('every approved term is in use', () => {
    const lower = text.toLowerCase()
    expect(terms.approved.filter((term) => !lower.includes(term.toLowerCase()))).toEqual([])
  })

  test('no approved term is forbidden', () => {
    const wrong = terms.approved.filter((term) => findWrongWords({ text: term }, terms.forbidden).length > 0)
    expect(wrong).toEqual([])
    expect(terms.forbidden.length).toBeGreaterThan(10)
  })
})
