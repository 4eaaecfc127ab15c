import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { markDocument } from '../../src/diff/mark-document.ts'
import type { Clause, JobDocument } from '../../src/model/document.ts'
import { plainText } from '../../src/model/plain-text.ts'
import { clausesOf } from '../../src/render/docx/clauses-of.ts'
import { docx } from '../../src/render/docx/index.ts'
import { redline } from '../../src/render/docx/redline.ts'
import { verifyFile } from '../../src/verify-file.ts'
import { bookmarkName } from '../../src/word/bookmark-name.ts'
import { clauseParagraph, editDocx, replaceWords } from '../support/edit-docx.ts'
import { type Job, runLibreOffice } from '../support/libre-office.ts'
import { edited, randomFrom } from '../support/random-edits.ts'
import { renderOptions } from '../support/rendered-text.ts'
import { sampleDocument } from '../support/sample-document.ts'
import { documentOf, shelf, shelfDocuments } from '../support/shelf.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { hasTool } from '../support/tool.ts'

const folder = temporaryFolder()
const options = { ...renderOptions, author: 'jd', changed: new Date('2026-11-21T00:00:00Z') }

/** Every language and country now and then, and a document with blanks and references in its clauses. */
const documents: readonly JobDocument[] = [
  sampleDocument,
  ...shelfDocuments.filter((_, index) => index % 31 === 0).map(documentOf),
]

const file = (index: number, kind: string): string => path.join(folder, `${index}.${kind}.docx`)

/** A clause in the middle and a word in it that stands nowhere else. */
function target(document: JobDocument): { readonly clause: Clause; readonly word: string } {
  const whole = JSON.stringify(document)
  for (const clause of clausesOf(document).slice(3)) {
    const word = plainText(clause.content)
      .match(/\p{L}{5,}/gu)
      ?.find((one) => whole.split(one).length === 2)
    if (word !== undefined) return { clause, word }
  }
  throw new Error('Every word stands twice')
}

const released = (document: JobDocument): JobDocument => ({
  ...document,
  role: { ...document.role, version: '9.0.0' },
})

describe.skipIf(!hasTool('soffice', '--version'))('after LibreOffice (needs soffice)', () => {
  beforeAll(async () => {
    const jobs: Job[] = []
    const job = (index: number, kind: string, to: string, more: Partial<Job> = {}) =>
      jobs.push({ command: '', source: file(index, kind), target: file(index, to), ...more })
    for (const [index, document] of documents.entries()) {
      const bytes = await docx.render(document, renderOptions)
      const { clause, word } = target(document)
      writeFileSync(file(index, 'built'), bytes)
      const byHand = editDocx(bytes, (part) =>
        replaceWords(clauseParagraph(part, bookmarkName(clause.id)), word, 'zzz'),
      )
      writeFileSync(file(index, 'by-hand'), byHand)
      const next = released(edited(document, 6, randomFrom(index), 'words-and-rows'))
      const changes = await redline(markDocument(document, next), options)
      writeFileSync(file(index, 'redline'), changes ?? bytes)
      job(index, 'built', 'saved')
      job(index, 'by-hand', 'by-hand-saved')
      job(index, 'built', 'replaced', { replace: { from: word, to: 'zzz', tracked: false } })
      job(index, 'built', 'tracked', { replace: { from: word, to: 'zzz', tracked: true } })
      job(index, 'redline', 'redline-saved')
      job(index, 'redline', 'accepted', { command: '.uno:AcceptAllTrackedChanges' })
      job(index, 'redline', 'rejected', { command: '.uno:RejectAllTrackedChanges' })
    }
    runLibreOffice(folder, jobs)
  }, 600_000)

  const verified = (index: number, kind: string) => {
    const one = verifyFile(readFileSync(file(index, kind)), shelf, {})
    if (one.state === 'not ours') throw new Error(one.reason)
    return one
  }
  const cases = documents.map((document, index) => ({
    index,
    document,
    name: `${document.role.id} ${document.language}-${document.jurisdiction}`,
  }))

  test.each(cases)('$name is untouched when it was merely saved', ({ index }) => {
    const { state, form, clauses, pending } = verified(index, 'saved')
    expect({ state, form, clauses, pending }).toEqual({
      state: 'untouched',
      form: 'untouched',
      clauses: [],
      pending: 0,
    })
  })

  test.each(cases)('the one edited clause of $name is named, and no other', ({ index, document }) => {
    const { clause } = target(document)
    for (const kind of ['by-hand-saved', 'replaced', 'tracked']) {
      const { form, clauses, pending } = verified(index, kind)
      expect({ kind, form, clauses }).toEqual({
        kind,
        form: 'untouched',
        clauses: [
          expect.objectContaining({ clause: clause.id, change: 'changed', words: expect.stringContaining('zzz') }),
        ],
      })
      expect(pending > 0).toBe(kind === 'tracked')
    }
    expect(verified(index, 'tracked').clauses[0]).toMatchObject({ pending: true, added: ['zzz'] })
  })

  test.each(cases)('the redline of $name tells which of its versions it reads as', ({ index, document }) => {
    const readAs = (kind: string) => {
      const { state, clauses, redline: state_, version } = verified(index, kind)
      return { state, clauses, reads: state_?.reads, version }
    }
    const untouched = { state: 'untouched', clauses: [] }
    expect(readAs('redline-saved')).toEqual({ ...untouched, reads: 'both', version: '9.0.0' })
    expect(readAs('accepted')).toEqual({ ...untouched, reads: 'to', version: '9.0.0' })
    expect(readAs('rejected')).toEqual({ ...untouched, reads: 'from', version: document.role.version })
  })
})
