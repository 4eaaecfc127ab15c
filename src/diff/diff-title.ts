import type { JobDocument } from '../model/document.ts'
import type { DocumentChange } from './document-change.ts'
import { isSameButForPunctuation } from './is-same-but-for-punctuation.ts'
import { plainChange } from './plain-change.ts'

/** Whether the document calls itself otherwise: in its title line, or in the lines printed at its head. */
export function diffTitle(from: JobDocument, to: JobDocument): readonly DocumentChange[] {
  const [before, after] = [printedTitle(from), printedTitle(to)]
  const shown = from.title === to.title ? ([before, after] as const) : ([from.title, to.title] as const)
  if (shown[0] === shown[1]) return []
  const change = plainChange('@title', 'changed', ...shown)
  return [{ ...change, punctuationOnly: change.punctuationOnly && isSameButForPunctuation(before, after) }]
}

const printedTitle = ({ children }: JobDocument): string =>
  children
    .filter((block) => block.type === 'title')
    .map(({ name, subject }) => `${name} ${subject}`.trim())
    .join(' ')
