import type { Parallel, ParallelTitle } from '../model/document.ts'

/** Releases are compared in each language by itself: a bilingual document is made of two that are. */
export const notCompared = ({ type }: Parallel | ParallelTitle): never => {
  throw new Error(`A bilingual document was compared: ${type}`)
}
