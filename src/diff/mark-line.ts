import type { Inline } from '../model/document.ts'
import type { MarkedLine } from '../model/marked-document.ts'
import { wholly, wordChanges } from './word-changes.ts'

/** A line as a tree has it: runs, or a plain string; `null` = no line. */
type Line = readonly Inline[] | string | null

/** Lays two lines over each other in the language of the document (BCP 47). */
export const lineMarker =
  (language: string) =>
  (from: Line, to: Line): MarkedLine => {
    const [before, after] = [runsOf(from), runsOf(to)]
    if (from === null) return wholly(after, 'added')
    if (to === null) return wholly(before, 'removed')
    return wordChanges(before, after, language)
  }

const runsOf = (line: Line): readonly Inline[] => {
  if (typeof line !== 'string') return line ?? []
  return line === '' ? [] : [{ type: 'text', text: line }]
}
