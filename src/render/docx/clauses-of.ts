import type { Clause, JobDocument } from '../../model/document.ts'

/** All clauses in the order of the document. */
export const clausesOf = ({ children }: JobDocument): readonly Clause[] =>
  children
    .filter((block) => block.type === 'chapter')
    .flatMap((chapter) => chapter.children)
    .filter((part) => part.type === 'clause')
