import type { Clause, Inline } from '../model/document.ts'
import type { ChangeKind } from '../model/release-diff.ts'

/** One change in one document, before anybody judged it. */
export interface DocumentChange {
  /** As in `Change`. */
  readonly clause: string
  readonly change: ChangeKind
  readonly from: Said | null
  readonly to: Said | null
  /** Whether both say the same but for punctuation, capitals and spaces. */
  readonly punctuationOnly: boolean
  readonly origin: Clause['origin'] | null
  readonly parts?: readonly string[]
}

/** What a document says at one place. */
export interface Said {
  readonly words: readonly Inline[]
  /** Without a final full stop; `null` for what has no number. */
  readonly number: string | null
}
