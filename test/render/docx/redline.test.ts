import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markDocument } from '../../../src/diff/mark-document.ts'
import type { JobDocument } from '../../../src/model/document.ts'
import { docx } from '../../../src/render/docx/index.ts'
import { redline } from '../../../src/render/docx/redline.ts'
import { clauseNames, outline, settledOutline } from '../../support/outline.ts'
import { edited, randomFrom } from '../../support/random-edits.ts'
import { renderOptions } from '../../support/rendered-text.ts'
import { sampleDocument } from '../../support/sample-document.ts'
import { documentOf, shelfDocuments } from '../../support/shelf.ts'

const options = { ...renderOptions, author: 'jd', changed: new Date('2026-11-21T00:00:00Z') }

const documents = [sampleDocument, ...shelfDocuments.map(documentOf)]

async function expectBothDocuments(from: JobDocument, to: JobDocument): Promise<void> {
  const marked = markDocument(from, to)
  const bytes = (await redline(marked, options)) ?? (await docx.render(to, renderOptions))
  for (const [how, document] of [
    ['accept', to],
    ['reject', from],
  ] as const) {
    const names = clauseNames(marked, how)
    expect(settledOutline(bytes, how, names)).toEqual(outline(await docx.render(document, renderOptions), names))
  }
}

describe('accepting all changes gives the new document, rejecting all the old one', () => {
  test('after any edits of any document', { timeout: 600_000 }, async () => {
    const edits = fc.record({
      document: fc.nat(documents.length - 1),
      seed: fc.nat(),
      count: fc.integer({ min: 1, max: 14 }),
    })
    await fc.assert(
      fc.asyncProperty(edits, async ({ document, seed, count }) => {
        const random = randomFrom(seed)
        const from = edited(documents[document] ?? sampleDocument, random(4), random)
        await expectBothDocuments(from, edited(from, count, random))
      }),
      { numRuns: 300, seed: 20261121 },
    )
  })
})
