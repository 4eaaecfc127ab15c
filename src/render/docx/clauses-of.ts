import type { Block, ChapterPart, Clause, JobDocument } from '../../model/document.ts'

/** All clauses in the order of the document; of a bilingual one those of the first column. */
export const clausesOf = ({ children }: JobDocument): readonly Clause[] =>
  children.flatMap((block) => (block.type === 'chapter' ? block.children : inColumn(block, 0))).filter(isClause)

/** The clauses of the second column of a bilingual document. */
export const secondClausesOf = ({ children }: JobDocument): readonly Clause[] =>
  children.flatMap((block) => inColumn(block, 1)).filter(isClause)

const inColumn = (block: Block, column: 0 | 1): readonly (ChapterPart | null)[] =>
  block.type === 'parallel' ? block.chapters.flatMap(({ rows }) => rows.map((row) => row[column])) : []

const isClause = (part: ChapterPart | null): part is Clause => part?.type === 'clause'
