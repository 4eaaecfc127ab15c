import type { JobDocument } from '../../src/model/document.ts'

interface Line {
  readonly text: string
}

interface Item extends Line {
  /** Level in the document's list: 1 or 2, or 0 of what has no number. */
  readonly depth: 0 | 1 | 2
  readonly number: string
}

interface Chapter extends Line {
  readonly number: string
  readonly items: readonly Item[]
}

export interface Content {
  readonly before: readonly Line[]
  readonly chapters: readonly Chapter[]
  readonly after: readonly Line[]
}

export function contentOf(document: JobDocument): Content
export function textsOf(content: Content): string[]
