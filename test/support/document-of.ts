import type { ChapterPart, Clause, Inline, JobDocument } from '../../src/model/document.ts'
import { sampleDocument } from './sample-document.ts'

/** Clause `1.1.` with the given words. */
export const clauseOf = (content: readonly Inline[]): Clause => ({
  type: 'clause',
  id: 'duties.only',
  number: '1.1.',
  level: 1,
  content,
  origin: 'role',
})

/** The sample with one chapter in place of everything it says. */
export const documentOf = (...children: readonly ChapterPart[]): JobDocument => ({
  ...sampleDocument,
  children: [{ type: 'chapter', id: 'duties', number: '1.', text: 'Tööülesanded', children }],
})
