import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffDocuments } from '../../src/diff/diff-documents.ts'
import type { Block, Chapter, ChapterPart, Clause, Inline, JobDocument } from '../../src/model/document.ts'
import { documentOf, shelfDocuments } from '../support/shelf.ts'

const documents = shelfDocuments.map(documentOf)

test('no document differs from itself, nor from a copy of another version', () => {
  for (const document of documents) {
    const role = { ...document.role, version: '9.9.9', released: '2030-01-01', status: 'draft' } as const
    const footer = document.page.footer.map((run) =>
      run.text === document.role.version ? { ...run, text: '9.9.9' } : run,
    )
    const copy = { ...structuredClone(document), role, page: { ...document.page, footer } }
    expect(diffDocuments(document, copy)).toEqual({ changes: [], renumbered: [] })
  }
})

/** `clause kind` of every change, in alphabetical order. */
const told = (from: JobDocument, to: JobDocument): readonly string[] =>
  diffDocuments(from, to)
    .changes.map(({ clause, change }) => `${clause} ${change}`)
    .sort()

const chapters = (document: JobDocument): readonly Chapter[] =>
  document.children.filter((block): block is Chapter => block.type === 'chapter')

const clauses = (document: JobDocument): readonly Clause[] =>
  chapters(document).flatMap(({ children }) => children.filter((part): part is Clause => part.type === 'clause'))

const sectionOf = (id: string): string => id.split('.')[0]!

/** Each chapter's parts made new. */
const withParts = (
  document: JobDocument,
  make: (parts: readonly ChapterPart[]) => readonly ChapterPart[],
): JobDocument => ({
  ...document,
  children: document.children.map(
    (block): Block => (block.type === 'chapter' ? { ...block, children: make(block.children) } : block),
  ),
})

const withClause = (document: JobDocument, id: string, make: (clause: Clause) => readonly ChapterPart[]): JobDocument =>
  withParts(document, (parts) =>
    parts.flatMap((part) => (part.type === 'clause' && part.id === id ? make(part) : [part])),
  )

/** The same words with one more in front. */
function reworded(clause: Clause): Clause {
  const more = 'novum '
  const { words, citation, statutes } = clause.ends!
  const shift = more.length
  return {
    ...clause,
    content: [{ type: 'text', text: more } as Inline, ...clause.content],
    ends: {
      words: words + shift,
      citation: citation + shift,
      statutes: statutes.map((one) => ({ ...one, from: one.from + shift, to: one.to + shift })),
    },
  }
}

/** A clause that is neither the first nor the last of its section, so that no mark and no chapter depends on it. */
function inner(document: JobDocument): readonly Clause[] {
  const all = clauses(document)
  return all.filter(({ id }, index) => {
    const [before, after] = [all[index - 1], all[index + 1]]
    return before && after && sectionOf(before.id) === sectionOf(id) && sectionOf(after.id) === sectionOf(id)
  })
}

const anyDocument = fc.constantFrom(...documents)

/** Some clauses far enough from each other that one edit does not touch the next. */
const anyEdits = anyDocument.chain((document) => {
  const free = inner(document)
    .map(({ id }) => id)
    .filter((_, index) => index % 4 === 0)
  const kind = fc.constantFrom('reword', 'remove', 'add', 'none')
  return fc.record({
    document: fc.constant(document),
    edits: fc
      .array(kind, { minLength: free.length, maxLength: free.length })
      .map((kinds) => kinds.map((one, index) => [free[index]!, one] as const)),
  })
})

const edit = (document: JobDocument, edits: readonly (readonly [string, string])[]): JobDocument =>
  edits.reduce((edited, [id, kind]) => {
    if (kind === 'reword') return withClause(edited, id, (clause) => [reworded(clause)])
    if (kind === 'remove') return withClause(edited, id, () => [])
    if (kind === 'add') return withClause(edited, id, (clause) => [clause, { ...clause, id: `${clause.id}-new` }])
    return edited
  }, document)

const expectedOf = ([id, kind]: readonly [string, string]): readonly string[] => {
  if (kind === 'reword') return [`${id} changed`]
  if (kind === 'remove') return [`${id} removed`]
  return kind === 'add' ? [`${id}-new added`] : []
}

test('any edits of a real document are told, each once and nothing else', () => {
  fc.assert(
    fc.property(anyEdits, ({ document, edits }) => {
      expect(told(document, edit(document, edits))).toEqual(edits.flatMap(expectedOf).sort())
    }),
    { numRuns: 60 },
  )
})

test('told backwards, what was added is removed', () => {
  fc.assert(
    fc.property(anyEdits, ({ document, edits }) => {
      const back = { changed: 'changed', added: 'removed', removed: 'added' } as Record<string, string>
      const expected = edits.flatMap(expectedOf).map((one) => one.replace(/\w+$/, (kind) => back[kind]!))
      expect(told(edit(document, edits), document)).toEqual(expected.sort())
    }),
    { numRuns: 30 },
  )
})

/** Two neighbours that change places take the number and the mark of the place. */
function swapped(document: JobDocument, first: string): JobDocument {
  return withParts(document, (parts) => {
    const index = parts.findIndex((part) => part.type === 'clause' && part.id === first)
    const [a, b] = [parts[index], parts[index + 1]]
    if (a?.type !== 'clause' || b?.type !== 'clause') return parts
    const made = [...parts]
    made.splice(index, 2, { ...b, number: a.number }, { ...a, number: b.number })
    return made
  })
}

test('of any two documents: what one lacks is told, and nothing twice', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (from, to) => {
      const changes = told(from, to)
      const [old, current] = [from, to].map((document) => new Set(clauses(document).map(({ id }) => id)))
      const kind = (wanted: string) => changes.filter((one) => one.endsWith(wanted) && !one.startsWith('@'))
      expect(kind(' added')).toEqual(
        [...current!]
          .filter((id) => !old!.has(id))
          .map((id) => `${id} added`)
          .sort(),
      )
      expect(kind(' removed')).toEqual(
        [...old!]
          .filter((id) => !current!.has(id))
          .map((id) => `${id} removed`)
          .sort(),
      )
      expect(new Set(changes).size).toBe(changes.length)
    }),
    { numRuns: 60 },
  )
})

/** Clauses after which another one of the same section follows at once. */
const withNeighbour = (document: JobDocument): readonly string[] =>
  chapters(document).flatMap(({ children }) =>
    children.flatMap((part, index) => {
      const next = children[index + 1]
      const same = part.type === 'clause' && next?.type === 'clause' && sectionOf(part.id) === sectionOf(next.id)
      return same ? [part.id] : []
    }),
  )

const anyNeighbours = anyDocument.chain((document) =>
  fc.record({ document: fc.constant(document), id: fc.constantFrom(...withNeighbour(document)) }),
)

test('of two swapped neighbours one moved', () => {
  fc.assert(
    fc.property(anyNeighbours, ({ document, id }) => {
      const [change, ...more] = told(document, swapped(document, id))
      expect(change).toMatch(/ moved$/)
      expect(more).toEqual([])
    }),
  )
})

describe('one document', () => {
  const document = documentOf(shelfDocuments.find(({ name }) => name === 'account-manager ru-EE')!)

  test('a country that arranges its chapters otherwise is one change', () => {
    const [first, second, ...rest] = chapters(document)
    const others = document.children.filter(({ type }) => type !== 'chapter')
    expect(told(document, { ...document, children: [...others, second!, first!, ...rest] })).toEqual(
      // The form stands after the chapters of the original, before those of the copy.
      expect.arrayContaining(['@order changed']),
    )
    const turned = [...chapters(document)].reverse()
    let next = 0
    const children = document.children.map((block) => (block.type === 'chapter' ? turned[next++]! : block))
    expect(told(document, { ...document, children })).toEqual(['@order changed'])
  })

  test('another title is a change of the title', () => {
    const children = document.children.map((block) =>
      block.type === 'title' ? { ...block, subject: 'пекаря' } : block,
    )
    expect(told(document, { ...document, title: 'Инструкция пекаря', children })).toEqual(['@title changed'])
  })

  test.each<[string, (block: Block) => Block]>([
    ['letterhead', (block) => (block.type === 'letterhead' ? { ...block, caption: 'novum' } : block)],
    [
      'signing.approval',
      (block) => (block.type === 'signing' && block.id === 'approval' ? { ...block, place: 'left' } : block),
    ],
    ['table.re-acquaintance', (block) => (block.type === 'table' ? { ...block, blankRows: 9 } : block)],
    [
      'heading.duties',
      (block) => (block.type === 'chapter' && block.id === 'duties' ? { ...block, text: 'novum' } : block),
    ],
    ['title', (block) => (block.type === 'title' ? { ...block, order: 'subject-first' } : block)],
  ])('another %s is a change of the form', (part, make) => {
    const { changes } = diffDocuments(document, { ...document, children: document.children.map(make) })
    expect(changes.map(({ clause, parts }) => [clause, parts])).toEqual([['@form', [part]]])
  })

  test('a block that is gone is a change of the form', () => {
    const children = document.children.filter(({ type }) => type !== 'table')
    const [change, ...more] = diffDocuments(document, { ...document, children }).changes
    expect(more).toEqual([])
    expect(change).toMatchObject({ clause: '@form', punctuationOnly: false })
    expect(change?.parts).toContain('table.re-acquaintance')
  })

  test('a narrower margin is a change of the form that changes no word', () => {
    const page = { ...document.page, fontSize: 14 }
    expect(diffDocuments(document, { ...document, page }).changes).toMatchObject([
      { clause: '@form', parts: ['page'], punctuationOnly: true },
    ])
  })

  test('a clause whose number alone changed is renumbered', () => {
    const [clause] = inner(document)
    const to = withClause(document, clause!.id, (one) => [{ ...one, number: '9.9.' }])
    const numberFrom = clause!.number.replace(/\.$/, '')
    expect(diffDocuments(document, to)).toEqual({
      changes: [],
      renumbered: [{ clause: clause!.id, numberFrom, numberTo: '9.9' }],
    })
  })

  test('a reference that prints another number is no change', () => {
    const [clause] = inner(document)
    const refer = (number: string) =>
      withClause(document, clause!.id, (one) => {
        const content: Inline[] = [{ type: 'reference', clause: 'duties.x', text: number }]
        return [{ ...one, content, ends: { words: number.length, citation: number.length, statutes: [] } }]
      })
    expect(told(refer('2.1'), refer('12.14'))).toEqual([])
  })

  test('law that is cited otherwise is told by statute, with the clauses that rest on it', () => {
    const cited = clauses(document).find(({ ends }) => ends!.statutes.length === 1)!
    const [passage] = cited.ends!.statutes
    const to = withClause(document, cited.id, (one) => {
      const { words } = one.ends!
      const kept = one.content[0]!.type === 'text' ? one.content[0]!.text.slice(0, words) : ''
      const statutes = [{ ...passage!, from: words + 2, to: words + 5 }]
      return [
        { ...one, content: [{ type: 'text', text: `${kept} (Law);` }], ends: { words, citation: words + 6, statutes } },
      ]
    })
    const [change, ...more] = diffDocuments(document, to).changes
    expect(more).toEqual([])
    expect(change).toMatchObject({ clause: `@law.${passage!.statute}`, change: 'changed', parts: [cited.id] })
    expect(change?.to?.words).toEqual([{ type: 'text', text: 'Law' }])
  })
})
