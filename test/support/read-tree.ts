import type { Block, Clause, JobDocument, Signing } from '../../src/model/document.ts'
import { plainText } from '../../src/model/plain-text.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

const blocksOf = <T extends Block['type']>({ children }: JobDocument, type: T): readonly Of<T>[] =>
  children.filter((block): block is Of<T> => block.type === type)

/** Every clause in reading order. */
export const clausesOf = (document: JobDocument): readonly Clause[] =>
  blocksOf(document, 'chapter').flatMap(({ children }) => children.filter((part) => part.type === 'clause'))

/** The words of each clause by id. */
export const clauseTexts = (document: JobDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(clausesOf(document).map(({ id, content }) => [id, plainText(content)]))

/** What stands behind each label of letterhead and tables of particulars, by row id; a ruled blank is `''`. */
export const rowsOf = (document: JobDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...blocksOf(document, 'letterhead'), ...blocksOf(document, 'fields')]
      .flatMap(({ rows }) => rows)
      .map(({ id, value }) => [id, plainText(value)]),
  )

/** The organisation at the head; a ruled blank is `''`. */
export const organisationOf = (document: JobDocument): string =>
  blocksOf(document, 'letterhead')
    .map(({ organisation }) => plainText(organisation))
    .join()

/** Given values of each row of a signing block; ruled blanks are left out. */
export const signedBy = (document: JobDocument, id: Signing['id']): readonly (readonly string[])[] =>
  blocksOf(document, 'signing')
    .filter((block) => block.id === id)
    .flatMap(({ rows }) => rows.map(({ cells }) => cells.flatMap(({ value }) => value ?? [])))
