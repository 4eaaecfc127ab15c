import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markDocument } from '../../src/diff/mark-document.ts'
import type { MarkedBlock, MarkedLine, MarkedPart } from '../../src/model/marked-document.ts'
import { comparable, takeSide } from '../support/accept-changes.ts'
import { sampleDocument } from '../support/sample-document.ts'
import { documentOf, shelfDocuments } from '../support/shelf.ts'

const documents = [sampleDocument, ...shelfDocuments.map(documentOf)]
const anyDocument = fc.constantFrom(...documents)

describe('any two documents laid over each other', () => {
  test('accepting everything gives the new one, rejecting everything the old one', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (from, to) => {
        const marked = markDocument(from, to)
        expect(takeSide(marked, 'from')).toEqual(comparable(from))
        expect(takeSide(marked, 'to')).toEqual(comparable(to))
      }),
      { numRuns: 60 },
    )
  })

  test('one that has no other is new or gone as a whole', () => {
    expect(takeSide(markDocument(null, sampleDocument), 'to')).toEqual(comparable(sampleDocument))
    expect(takeSide(markDocument(null, sampleDocument), 'from')).toEqual({ footer: [], children: [] })
    expect(takeSide(markDocument(sampleDocument, null), 'from')).toEqual(comparable(sampleDocument))
    expect(takeSide(markDocument(sampleDocument, null), 'to')).toEqual({ footer: [], children: [] })
  })
})

test('a document laid over itself carries no mark', () => {
  for (const document of documents) {
    const { children, footer } = markDocument(document, document)
    expect(kindsIn(children, footer)).toEqual(new Set(['same']))
  }
})

/** Every mark in the tree, wherever it stands. */
function kindsIn(...trees: readonly (readonly (MarkedBlock | MarkedPart)[] | MarkedLine)[]): ReadonlySet<string> {
  const kinds = new Set<string>()
  JSON.stringify(trees, (key, value) => {
    if (key === 'kind') kinds.add(String(value))
    return value
  })
  return kinds
}
