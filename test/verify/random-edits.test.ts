import type { Document, Element } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Clause } from '../../src/model/document.ts'
import { clausesOf } from '../../src/render/docx/clauses-of.ts'
import { docx } from '../../src/render/docx/index.ts'
import { verifyFile } from '../../src/verify-file.ts'
import { bookmarkName } from '../../src/word/bookmark-name.ts'
import { all, clauseParagraph, editDocx, paragraphLike, replaceWords } from '../support/edit-docx.ts'
import { renderOptions } from '../support/rendered-text.ts'
import { sampleDocument } from '../support/sample-document.ts'
import { documentOf, shelf, shelfDocuments } from '../support/shelf.ts'

const kinds = ['edit', 'delete', 'add', 'split', 'retype', 'unmark', 'move'] as const
type Kind = (typeof kinds)[number]

/** What verify should say of one edit. */
interface Expected {
  readonly clause: string | null
  readonly change: string
  readonly how?: string
  readonly after?: string
}

const after = (paragraph: Element, other: Element): void => {
  paragraph.parentNode?.insertBefore(other, paragraph.nextSibling)
}

/** Does one thing to a clause; `next` is a clause two places on. */
function apply(document: Document, kind: Kind, { id }: Clause, next: Clause): readonly Expected[] {
  const paragraph = clauseParagraph(document, bookmarkName(id))
  switch (kind) {
    case 'edit':
      replaceWords(paragraph, '', 'Otherwise, ')
      return [{ clause: id, change: 'changed' }]
    case 'delete':
      paragraph.parentNode?.removeChild(paragraph)
      return [{ clause: id, change: 'removed' }]
    case 'add':
      after(paragraph, paragraphLike(paragraph, 'Words that nobody wrote before.'))
      return [{ clause: null, change: 'added', after: id }]
    case 'split': {
      const second = paragraphLike(paragraph, ' and more')
      after(paragraph, second)
      for (const end of all(paragraph, 'bookmarkEnd')) second.appendChild(end)
      return [{ clause: id, change: 'changed', how: 'split' }]
    }
    case 'retype':
      paragraph.parentNode?.replaceChild(paragraphLike(paragraph, 'Something else altogether.'), paragraph)
      return [{ clause: id, change: 'changed' }]
    case 'unmark':
      for (const start of all(paragraph, 'bookmarkStart')) paragraph.removeChild(start)
      return []
    case 'move':
      after(clauseParagraph(document, bookmarkName(next.id)), paragraph)
      return [{ clause: id, change: 'moved' }]
    default:
      return kind satisfies never
  }
}

const documents = [
  sampleDocument,
  ...shelfDocuments
    .filter(({ language, jurisdiction }, index) => index % 5 === 0 && (language === 'et' || jurisdiction === 'UA'))
    .slice(0, 4)
    .map(documentOf),
]
const files = await Promise.all(documents.map((document) => docx.render(document, renderOptions)))

test('there are documents with the sources at hand and one without', () => {
  expect(documents.length).toBe(5)
})

/** Clauses so far apart that no edit of one is a neighbour of another. */
const apart = 5

const edits = fc.tuple(
  fc.nat(documents.length - 1),
  fc.uniqueArray(fc.tuple(fc.nat(15), fc.constantFrom(...kinds)), {
    minLength: 1,
    maxLength: 8,
    selector: ([at]) => at,
  }),
)

test('edits of any kind in any number are named, and nothing else is', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(edits, ([which, chosen]) => {
      const document = documents[which] ?? sampleDocument
      const clauses = clausesOf(document)
      const wanted = chosen
        .map(([at, kind]) => ({ at: at * apart, kind }))
        .filter(({ at }) => at + apart <= clauses.length)
        .toSorted((a, b) => a.at - b.at)
      const expected: Expected[] = []
      const edited = editDocx(files[which] ?? new Uint8Array(), (part) => {
        for (const { at, kind } of wanted) {
          expected.push(...apply(part, kind, clauses[at] as Clause, clauses[at + 2] as Clause))
        }
      })
      const verified = verifyFile(edited, shelf, {})
      if (verified.state === 'not ours') throw new Error(verified.reason)
      const found = verified.clauses.map(({ clause, change, how, after: before }) => ({
        clause,
        change,
        ...(how ? { how } : {}),
        ...(before ? { after: before } : {}),
      }))
      expect({ found, form: verified.form }).toEqual({ found: expected, form: 'untouched' })
      expect(verified.state).toBe(expected.length > 0 ? 'edited' : 'untouched')
    }),
    { numRuns: 40, seed: 1 },
  )
})
