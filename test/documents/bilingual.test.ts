import { describe, expect, test } from 'vitest'
import { compile, type JobDocument, renderers } from '../../src/index.ts'
import type { Clause, Pair, Parallel } from '../../src/model/document.ts'
import { plainText } from '../../src/model/plain-text.ts'
import { clausesOf } from '../support/read-tree.ts'
import { renderedText } from '../support/rendered-text.ts'
import { data, documentOf, shelf, shelfDocuments } from '../support/shelf.ts'

const txt = renderers.find(({ format }) => format === 'txt')!

function bilingual(role: string, language: string, secondLanguage: string, jurisdiction: string): JobDocument {
  const { document } = compile(shelf, { role, language, secondLanguage, jurisdiction, workspace: {} })
  if (!document) throw new Error(`${role} ${language}+${secondLanguage} under ${jurisdiction} has errors`)
  return document
}

const parallelOf = ({ children }: JobDocument): Parallel => children.find((block) => block.type === 'parallel')!

const clauseRows = (document: JobDocument): readonly Pair<Clause>[] =>
  parallelOf(document)
    .chapters.flatMap(({ rows }) => rows)
    .filter((row): row is Pair<Clause> => (row[0] ?? row[1])?.type === 'clause')

const single = (role: string, language: string, jurisdiction: string): JobDocument =>
  documentOf(
    shelfDocuments.find((one) => one.role === role && one.language === language && one.jurisdiction === jurisdiction)!,
  )

const isTranslation = (languages: readonly string[], country: string): boolean => {
  const { languages: accepted } = data.jurisdiction(country)
  return accepted !== undefined && !languages.some((language) => accepted.includes(language))
}

const said = (clause: Clause | null) => clause && [clause.id, clause.number, plainText(clause.content)]

/** Six pairs that have each language once on either side. */
const pairs = shelf.sources.languages.map((first, index, all) => [first, all[(index + 1) % all.length]!] as const)

describe.each(shelf.sources.roles)('%s', (role) => {
  test.each(shelf.sources.jurisdictions)('says in both columns under %s what it says in each language', (country) => {
    for (const [first, second] of pairs) {
      const rows = clauseRows(bilingual(role, first, second, country))
      const prevails = rows.filter((row) => row.some((clause) => clause?.id === 'final.authoritative-language'))
      const sentences = [first, second].map((language) => `${data.words(language).frames.authoritative?.[first]}.`)
      const closing = prevails.map((row) => row.map((clause) => plainText(clause?.content ?? [])))
      // Where the country accepts neither language, its notice names another text that prevails.
      expect(closing).toEqual(isTranslation([first, second], country) ? [] : [sentences])
      expect(rows.slice(rows.length - prevails.length)).toEqual(prevails)

      const [left, right] = [first, second].map((language) => clausesOf(single(role, language, country)))
      const others = rows.filter((row) => !prevails.includes(row))
      expect(others.map(([clause]) => said(clause))).toEqual(left!.map(said))
      expect(others.map(([, clause]) => said(clause))).toEqual(right!.map(said))
      expect(rows.map(([one]) => one?.number)).toEqual(rows.map(([, other]) => other?.number))
      expect(rows.map(([one]) => one?.id)).toEqual(rows.map(([, other]) => other?.id))
    }
  })
})

test('every row pairs two parts of one kind, none stands alone', () => {
  for (const [first, second] of pairs) {
    for (const country of shelf.sources.jurisdictions) {
      const { chapters } = parallelOf(bilingual('account-manager', first, second, country))
      const rows = chapters.flatMap(({ rows, headings }) => [headings.map((one) => one && 'heading'), ...rows])
      const kinds = rows.map((row) => row.map((part) => (typeof part === 'string' ? part : part?.type)))
      expect(kinds.filter(([one, other]) => one === undefined || one !== other)).toEqual([])
    }
  }
})

test('the form stands once, with its blanks once', () => {
  const document = bilingual('account-manager', 'et', 'ru', 'EE')
  const kinds = document.children.map((block) => ('id' in block ? `${block.type} ${block.id}` : block.type))
  expect(kinds).toEqual([
    'letterhead',
    'signing approval',
    'parallel-title',
    'parallel',
    'signing agreement',
    'signing acquaintance',
    'signing signatures',
    'table re-acquaintance',
  ])
})

test('where the country accepts one of the languages, nothing says that the other is a translation', () => {
  const notices = (first: string, second: string) =>
    bilingual('account-manager', first, second, 'UA').children.filter(({ type }) => type === 'notice')
  expect(notices('uk', 'en')).toEqual([])
  expect(notices('en', 'uk')).toEqual([])
  const texts = ['et', 'ru'].map((language) => data.jurisdictionCell('UA', language).notice)
  expect(notices('et', 'ru')).toEqual([
    {
      type: 'notice',
      id: 'translation',
      text: [
        { type: 'text', text: texts[0] },
        { type: 'text', text: '\n' },
        { type: 'text', text: texts[1], tag: 'ru-RU' },
      ],
    },
  ])
})

test('the whole text of account-manager et+ru under EE', async () => {
  await expect(await renderedText(txt, bilingual('account-manager', 'et', 'ru', 'EE'))).toMatchFileSnapshot(
    'golden/account-manager.et+ru-EE.txt',
  )
})
