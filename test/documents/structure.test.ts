import { describe, expect, test } from 'vitest'
import type { Chapter, ChapterPart, GroupTitle } from '../../src/model/document.ts'
import { clausesOf } from '../support/read-tree.ts'
import { data, documentOf, shelf, shelfDocuments } from '../support/shelf.ts'
import { expectedClauses } from './expected-clauses.ts'

const chaptersOf = (document: ReturnType<typeof documentOf>): readonly Chapter[] =>
  document.children.filter((block) => block.type === 'chapter')

test('the shelf has eight roles in six languages under eight countries', () => {
  expect(shelfDocuments).toHaveLength(8 * 6 * 8)
})

test.each(shelfDocuments)('$name compiles without a word of complaint', ({ compiled }) => {
  expect(compiled.diagnostics).toEqual([])
  expect(compiled.document).toBeDefined()
})

describe.each(shelf.sources.roles)('%s', (role) => {
  describe.each(shelf.sources.jurisdictions)('%s', (jurisdiction) => {
    const documents = shelfDocuments.filter((one) => one.role === role && one.jurisdiction === jurisdiction)
    const expected = expectedClauses(role, jurisdiction)

    test('has every clause of the role that the country leaves in, and no other', () => {
      expect(expected.length).toBeGreaterThan(10)
      for (const one of documents) {
        const ids = clausesOf(documentOf(one)).map(({ id }) => id)
        expect({ of: one.name, ids: [...ids].sort() }).toEqual({
          of: one.name,
          ids: expected.map(({ id }) => id).sort(),
        })
      }
    })

    test('has the same clauses in the same order, with the same numbers, in every language', () => {
      const outline = (one: (typeof documents)[number]) =>
        clausesOf(documentOf(one)).map(({ id, number, level }) => `${number} ${id} ${level}`)
      const [first, ...others] = documents
      expect(others.length).toBeGreaterThan(0)
      for (const other of others) expect(outline(other)).toEqual(outline(first!))
    })

    test('keeps the order of the role within a section', () => {
      const added = new Set(Object.values(data.jurisdiction(jurisdiction).sections ?? {}).flatMap(addedIds))
      const inOrder = expected.filter(({ id, sentence }) => !sentence && !added.has(id.split('.')[1] ?? ''))
      const ids = clausesOf(documentOf(documents[0]!)).map(({ id }) => id)
      for (const section of new Set(inOrder.map((clause) => clause.section))) {
        const listed = inOrder.filter((clause) => clause.section === section).map(({ id }) => id)
        expect(ids.filter((id) => listed.includes(id))).toEqual(listed)
      }
    })

    test('arranges its chapters as the country does', () => {
      const { chapters } = data.jurisdiction(jurisdiction)
      for (const one of documents) {
        const printed = chaptersOf(documentOf(one))
        const sectionsIn = ({ children }: Chapter) =>
          children.flatMap((part) => (part.type === 'clause' ? [part.id.slice(0, part.id.indexOf('.'))] : []))
        expect(printed.map(({ id }) => id)).toEqual(
          chapters.map(({ id }) => id).filter((id) => printed.some((chapter) => chapter.id === id)),
        )
        for (const chapter of printed) {
          const arranged = chapters.find(({ id }) => id === chapter.id)?.sections ?? []
          const found = [...new Set(sectionsIn(chapter))]
          expect(found).toEqual(arranged.filter((section) => found.includes(section)))
        }
      }
    })
  })
})

const addedIds = (change: unknown): readonly string[] =>
  typeof change === 'object' && change !== null && 'add' in change
    ? (change.add as (string | { id: string })[]).map((item) => (typeof item === 'string' ? item : item.id))
    : []

/** Numbers as a reader counts them: a number starts all levels below it again. */
function counted(levels: readonly number[], finalDot: boolean): readonly string[] {
  const counters: number[] = []
  return levels.map((level) => {
    counters.length = level + 1
    counters[level] = (counters[level] ?? 0) + 1
    return counters.join('.') + (finalDot ? '.' : '')
  })
}

const levelOf = (part: ChapterPart): number => (part.type === 'clause' ? part.level : 1)

const numbersIn = ({ number, children }: Chapter) => [
  { number, level: 0 },
  ...children.flatMap((part) =>
    part.type === 'group' || part.number === null ? [] : [{ number: part.number, level: levelOf(part) }],
  ),
]

test.each(shelfDocuments)('$name is numbered without a gap, each number once', (one) => {
  const numbered = chaptersOf(documentOf(one)).flatMap(numbersIn)
  const numbers = numbered.map(({ number }) => number)
  const { numberFinalDot } = data.jurisdiction(one.jurisdiction).form.page
  expect(numbers).toEqual(
    counted(
      numbered.map(({ level }) => level),
      numberFinalDot,
    ),
  )
  expect(new Set(numbers).size).toBe(numbers.length)
})

const sectionOf = (part: Exclude<ChapterPart, GroupTitle>): string =>
  part.type === 'clause' ? part.id.slice(0, part.id.indexOf('.')) : part.section

/** What stands in a chapter, section by section: lead-ins, single sentences and items. */
function kindsIn({ children }: Chapter, sentences: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>()
  for (const part of children) {
    if (part.type === 'group') continue
    const item = part.type === 'clause' && sentences.has(part.id) ? 'sentence' : 'item'
    const kind = part.type === 'lead-in' ? 'lead-in' : item
    kinds.set(sectionOf(part), [...(kinds.get(sectionOf(part)) ?? []), kind])
  }
  return kinds
}

test.each(shelfDocuments)('$name leads in to the items of every section', (one) => {
  const { leadIns } = data.words(one.language)
  const forms: Record<string, { form: string }> = {
    ...leadIns,
    ...data.jurisdictionCell(one.jurisdiction, one.language).leadIns,
  }
  const clauses = expectedClauses(one.role, one.jurisdiction)
  const sentences = new Set(clauses.flatMap(({ id, sentence }) => (sentence ? [id] : [])))
  for (const chapter of chaptersOf(documentOf(one))) {
    const kinds = kindsIn(chapter, sentences)
    for (const [section, found] of kinds) {
      const items = found.filter((kind) => kind === 'item')
      const leads = items.length > 0 && (kinds.size > 1 || forms[section]?.form !== 'sentence')
      const before = found.filter((kind) => kind === 'sentence')
      expect({ section, found }).toEqual({ section, found: [...before, ...(leads ? ['lead-in'] : []), ...items] })
    }
    const texts = chapter.children.flatMap((part) => (part.type === 'lead-in' ? [part.text] : []))
    for (const text of texts) expect(text).toMatch(/^\p{Lu}.*\p{L}.*:$/u)
  }
})
