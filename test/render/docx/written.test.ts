import { expect, test } from 'vitest'
import type { JobDocument } from '../../../src/model/document.ts'
import { compileFile } from '../../../src/render/docx/compile-file.ts'
import { contextOf } from '../../../src/render/docx/context.ts'
import * as own from '../../../src/render/docx/package.ts'
import type { Texts } from '../../../src/render/docx/parts/texts.ts'
import { plainFile } from '../../../src/render/docx/plain-file.ts'
import { noRevisions } from '../../../src/render/docx/revisions.ts'
import { unmarked } from '../../../src/render/docx/unmarked.ts'
import { type Written, type WrittenStore, writtenBefore } from '../../../src/render/docx/written.ts'
import { boundedMap } from '../../../src/word/bounded-map.ts'
import { edited, randomFrom } from '../../support/random-edits.ts'
import { renderOptions } from '../../support/rendered-text.ts'
import { sampleBilingual } from '../../support/sample-bilingual.ts'
import { sampleDocument } from '../../support/sample-document.ts'
import { documentOf, shelfDocuments } from '../../support/shelf.ts'

const emptyRun = (): Written => ({ elements: boundedMap(8192), frames: boundedMap(64) })

/** A store as the command line has one: what comes out has been JSON. */
function openStore(): WrittenStore & { text: string | undefined; writes: number } {
  return {
    text: undefined,
    writes: 0,
    read() {
      return this.text === undefined ? undefined : JSON.parse(this.text)
    },
    write(record) {
      this.text = JSON.stringify(record)
      this.writes += 1
    },
  }
}

const compiled = (document: JobDocument, written: Written): Texts =>
  compileFile(contextOf(own, unmarked(document), noRevisions, renderOptions, written), unmarked(document)).texts

/** The document by a process of its own, with what another one left. */
function inNewRun(document: JobDocument, store: WrittenStore): Texts {
  const written = writtenBefore(store, emptyRun())
  const texts = compiled(document, written)
  written.keep()
  return texts
}

const editions = (document: JobDocument, seed: number): readonly JobDocument[] => {
  const random = randomFrom(seed)
  return [document, ...[1, 3, 12].map((edits) => edited(document, edits, random)), document]
}

test.each([1, 2, 3, 4, 5, 6])('each edition is as it would be without what the last one left (%i)', (seed) => {
  for (const document of [sampleDocument, sampleBilingual]) {
    const store = openStore()
    for (const edition of editions(document, seed)) {
      expect(inNewRun(edition, store)).toEqual(compiled(edition, emptyRun()))
    }
  }
})

test('a store may hold what another document left', () => {
  const store = openStore()
  for (const document of shelfDocuments.filter((_, index) => index % 29 === 0).map(documentOf)) {
    expect(inNewRun(document, store)).toEqual(compiled(document, emptyRun()))
  }
})

test('what an earlier process numbered is numbered anew beside what is new', () => {
  const store = openStore()
  inNewRun(sampleDocument, store)
  // Every process counts its bookmarks from 1, so that old ones may have any number that a new one gets.
  store.text = store.text?.replace(/(bookmark(?:Start|End) [^>]*w:id=\\")\d+/g, '$17')
  expect(store.text).toMatch(/bookmarkStart [^>]*w:id=\\"7\\"/)
  const edition = edited(sampleDocument, 12, randomFrom(1))
  expect(inNewRun(edition, store)).toEqual(compiled(edition, emptyRun()))
})

test('what is the same is taken from the store, and the store is left alone', () => {
  const store = openStore()
  const first = inNewRun(sampleDocument, store)
  const mark = '<!--from the store-->'
  store.text = store.text?.replace('</w:p>', `${mark}</w:p>`).replace('</w:styles>', `${mark}</w:styles>`)
  expect(store.writes).toBe(1)
  const again = inNewRun(sampleDocument, store)
  const marked = Object.keys(first).filter((part) => again[part]?.includes(mark))
  expect(marked.sort()).toEqual(['word/document.xml', 'word/styles.xml'])
  for (const part of marked) expect(again[part]?.replace(mark, '')).toBe(first[part])
  expect(store.writes).toBe(1)
})

test('a store holds what the last edition says, and nothing that went', () => {
  const store = openStore()
  const [line, other] = ['the-old-name', 'the-new-name'].map((id) => ({
    ...sampleDocument,
    tag: 'en-GB',
    role: { ...sampleDocument.role, id },
    page: { ...sampleDocument.page, font: id },
  }))
  if (!line || !other) throw new Error('Two were made')
  inNewRun(line, store)
  expect(store.text).toContain('the-old-name')
  inNewRun(other, store)
  expect(store.text).toContain('the-new-name')
  expect(store.text).not.toContain('the-old-name')
  expect(store.writes).toBe(2)
})

test('a file has the same bytes with a store and without', async () => {
  const store = openStore()
  const document = edited(sampleDocument, 5, randomFrom(9))
  const without = await plainFile(document, renderOptions)
  expect(await plainFile(document, { ...renderOptions, written: store })).toEqual(without)
  expect(store.writes).toBe(1)
  expect(await plainFile(document, { ...renderOptions, written: store })).toEqual(without)
  expect(store.writes).toBe(1)
})
