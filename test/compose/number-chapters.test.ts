import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NumberedChapter, numberChapters } from '../../src/compose/number-chapters.ts'
import type { ResolvedChapter, ResolvedSection } from '../../src/model/resolved-role.ts'
import { sections } from '../../src/model/section.ts'
import { clauseOf, sectionOf } from './sample-role.ts'

const numbersOf = (chapters: readonly ResolvedChapter[]) =>
  numberChapters(chapters).map(({ number, leadIns, clauses }) => [
    number,
    Object.fromEntries(leadIns),
    Object.fromEntries([...clauses].map(([id, at]) => [id, at.number])),
  ])

const bake = clauseOf('duties.bake')
const sweep = clauseOf('duties.sweep')
const rest = clauseOf('rights.rest')
const oath = clauseOf('duties.oath', { sentence: true })

describe('by example', () => {
  test('a chapter of one section numbers its clauses n.k', () => {
    const chapters = [
      { id: 'a', heading: '', sections: [sectionOf('duties', [bake, sweep])] },
      { id: 'b', heading: '', sections: [sectionOf('rights', [rest])] },
    ]
    expect(numbersOf(chapters)).toEqual([
      ['1', {}, { 'duties.bake': '1.1', 'duties.sweep': '1.2' }],
      ['2', {}, { 'rights.rest': '2.1' }],
    ])
  })

  test('in a chapter of several, each section is a lead-in n.m with clauses n.m.k', () => {
    const joined = [sectionOf('duties', [bake, sweep]), sectionOf('rights', [rest])]
    expect(numbersOf([{ id: 'a', heading: '', sections: joined }])).toEqual([
      [
        '1',
        { duties: '1.1', rights: '1.2' },
        { 'duties.bake': '1.1.1', 'duties.sweep': '1.1.2', 'rights.rest': '1.2.1' },
      ],
    ])
  })

  test('a sentence stands before the lead-in of its section, on the lead-in’s level', () => {
    const joined = [sectionOf('duties', [bake, oath]), sectionOf('rights', [rest])]
    expect(numbersOf([{ id: 'a', heading: '', sections: joined }])).toEqual([
      ['1', { duties: '1.2', rights: '1.3' }, { 'duties.oath': '1.1', 'duties.bake': '1.2.1', 'rights.rest': '1.3.1' }],
    ])
  })

  test('a section of single sentences has no lead-in', () => {
    const joined = [sectionOf('duties', [oath]), sectionOf('rights', [rest])]
    expect(numbersOf([{ id: 'a', heading: '', sections: joined }])).toEqual([
      ['1', { rights: '1.2' }, { 'duties.oath': '1.1', 'rights.rest': '1.2.1' }],
    ])
  })
})

/** A section with clauses named by their place in it; any of them may be a sentence. */
const anySection = (id: ResolvedSection['id']): fc.Arbitrary<ResolvedSection> =>
  fc.tuple(fc.boolean(), fc.array(fc.boolean(), { minLength: 1, maxLength: 5 })).map(([all, marks]) => {
    const clauses = marks.map((sentence, index) => clauseOf(`${id}.c${index}`, { sentence: all || sentence }))
    return sectionOf(id, clauses, { sentences: all })
  })

/** Sections in any order, cut into chapters anywhere. */
const anyChapters: fc.Arbitrary<readonly ResolvedChapter[]> = fc
  .shuffledSubarray([...sections], { minLength: 1 })
  .chain((ids) => fc.tuple(fc.tuple(...ids.map(anySection)), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })))
  .map(([found, cuts]) => {
    const chapters: ResolvedChapter[] = []
    for (const [index, section] of found.entries()) {
      const last = chapters.at(-1)
      if (last && !cuts[index]) chapters[chapters.length - 1] = { ...last, sections: [...last.sections, section] }
      else chapters.push({ id: `chapter-${index}`, heading: '', sections: [section] })
    }
    return chapters
  })

const pathOf = (number: string): readonly number[] => number.split('.').map(Number)
const levelOf = (number: string): number => pathOf(number).length - 1

/** All numbers of a chapter below its own, in the order in which an index would list them. */
function below({ leadIns, clauses }: NumberedChapter): readonly string[] {
  const numbers = [...leadIns.values(), ...[...clauses.values()].map(({ number }) => number)]
  return numbers.sort((a, b) => {
    const [left, right] = [pathOf(a), pathOf(b)]
    const differing = left.findIndex((part, index) => part !== right[index])
    return differing < 0 ? left.length - right.length : (left[differing] ?? 0) - (right[differing] ?? 0)
  })
}

/** What one counter for each level would print next. */
function expectCounted(chapter: NumberedChapter): void {
  let [second, third] = [0, 0]
  for (const number of below(chapter)) {
    const deep = levelOf(number) === 2
    second += deep ? 0 : 1
    third = deep ? third + 1 : 0
    expect(number).toBe([chapter.number, second, ...(deep ? [third] : [])].join('.'))
  }
}

test('numbers run on without gaps or repeats', () => {
  fc.assert(
    fc.property(anyChapters, (chapters) => {
      const numbered = numberChapters(chapters)
      expect(numbered.map(({ number }) => number)).toEqual(chapters.map((_, index) => String(index + 1)))
      for (const chapter of numbered) expectCounted(chapter)
    }),
    { numRuns: 500 },
  )
})

/** n.m.k under the lead-in n.m in a chapter of several sections, else n.k. */
function expectOnItsLevel({ chapter, clauses, leadIns }: NumberedChapter, section: ResolvedSection): void {
  for (const { id, sentence } of section.clauses) {
    const under = chapter.sections.length > 1 && (section.sentences || !sentence)
    const { number = '', level } = clauses.get(id) ?? {}
    expect(level).toBe(under ? 2 : 1)
    expect(levelOf(number)).toBe(level)
    if (under) expect(number.startsWith(`${leadIns.get(section.id)}.`)).toBe(true)
  }
}

test('every clause has one number, on the level that its form says', () => {
  fc.assert(
    fc.property(anyChapters, (chapters) => {
      for (const numbered of numberChapters(chapters)) {
        const { sections: joined } = numbered.chapter
        for (const section of joined) expectOnItsLevel(numbered, section)
        expect(numbered.clauses.size).toBe(joined.flatMap(({ clauses }) => clauses).length)
      }
    }),
    { numRuns: 500 },
  )
})

test('clauses of a kind stay in order', () => {
  fc.assert(
    fc.property(anyChapters, (chapters) => {
      for (const chapter of numberChapters(chapters)) {
        const order = below(chapter)
        const at = (id: string): number => order.indexOf(chapter.clauses.get(id)?.number ?? '')
        const starts = chapter.chapter.sections.map(({ clauses }) => Math.min(...clauses.map(({ id }) => at(id))))
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        for (const { clauses } of chapter.chapter.sections) {
          for (const kind of [true, false]) {
            const places = clauses.filter(({ sentence }) => sentence === kind).map(({ id }) => at(id))
            expect(places).toEqual([...places].sort((a, b) => a - b))
          }
        }
      }
    }),
    { numRuns: 300 },
  )
})
