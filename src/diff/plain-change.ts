import type { ChangeKind } from '../model/release-diff.ts'
import type { DocumentChange } from './document-change.ts'
import { isSameButForPunctuation } from './is-same-but-for-punctuation.ts'

/** A change of what is no clause: it has words and no number. */
export const plainChange = (
  clause: string,
  change: ChangeKind,
  from: string,
  to: string,
  parts?: readonly string[],
): DocumentChange => ({
  clause,
  change,
  from: { words: [{ type: 'text', text: from }], number: null },
  to: { words: [{ type: 'text', text: to }], number: null },
  punctuationOnly: isSameButForPunctuation(from, to),
  origin: null,
  ...(parts ? { parts } : {}),
})
