import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markDocument } from '../../../src/diff/mark-document.ts'
import type { JobDocument } from '../../../src/model/document.ts'
import { docx } from '../../../src/render/docx/index.ts'
import { redline } from '../../../src/render/docx/redline.ts'
import { acceptedOutline, outline, rejectedOutline } from '../../support/outline.ts'
import { edited, randomFrom } from '../../support/random-edits.ts'
import { renderOptions } from '../../support/rendered-text.ts'
import { sampleDocument } from '../../support/sample-document.ts'
import { documentOf, shelfDocuments } from '../../support/shelf.ts'

const options = { ...renderOptions, author: 'jd', changed: new Date('2026-11-21T00:00:00Z') }

const documents = [sampleDocument, ...shelfDocuments.map(documentOf)]

const built = async (document: JobDocument) => outline(await docx.render(document, renderOptions))

interface Story {
  readonly document: number
  readonly seed: number
  readonly versions: number
}

/** Makes version after version of a document and holds the redline of each two against both; how many there were. */
async function tell({ document, seed, versions }: Story): Promise<number> {
  const random = randomFrom(seed)
  let redlines = 0
  let from = documents[document] ?? sampleDocument
  let old = await built(from)
  for (let version = 0; version < versions; version++) {
    const to = edited(from, 1 + random(12), random)
    const current = await built(to)
    const bytes = await redline(markDocument(from, to), options)
    expect(bytes ? acceptedOutline(bytes) : old).toEqual(current)
    expect(bytes ? rejectedOutline(bytes, from) : current).toEqual(old)
    if (bytes) redlines += 1
    from = to
    old = current
  }
  return redlines
}

test('accepting all changes gives the new document, rejecting all the old one', { timeout: 600_000 }, async () => {
  const stories = fc.record({
    document: fc.nat(documents.length - 1),
    seed: fc.nat(),
    versions: fc.integer({ min: 4, max: 8 }),
  })
  let redlines = 0
  const property = fc.asyncProperty(stories, async (story) => {
    redlines += await tell(story)
  })
  await fc.assert(property, { numRuns: 56, seed: 20261121 })
  expect(redlines).toBeGreaterThan(300)
})
