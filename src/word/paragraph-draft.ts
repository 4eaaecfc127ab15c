import type { BookmarkStart, WordParagraph } from './word-paragraph.ts'

/** What kind of text a run holds. */
export type TextKind = 'words' | 'struck' | 'filling'

/** A paragraph that is being read. */
export interface ParagraphDraft extends Pick<WordParagraph, 'style' | 'list' | 'column'> {
  text: string
  whole: string
  filling: string
  /** Whether a ruled blank stands in it, which is no text and yet no emptiness. */
  hasBlank: boolean
  starts: BookmarkStart[]
  spans: Set<string>
}

export const emptyDraft = (look: Pick<WordParagraph, 'style' | 'list' | 'column'>): ParagraphDraft => ({
  ...look,
  text: '',
  whole: '',
  filling: '',
  hasBlank: false,
  starts: [],
  spans: new Set(),
})

export function addText(draft: ParagraphDraft, text: string, kind: TextKind): void {
  switch (kind) {
    case 'words':
      draft.text += text
      draft.whole += text
      return
    case 'struck':
      draft.whole += text
      return
    case 'filling':
      draft.filling += text
      return
    default:
      kind satisfies never
  }
}

/** Whether nothing is left of it: such a paragraph takes its bookmarks along when it joins another. */
export const isEmpty = ({ whole, filling, hasBlank }: ParagraphDraft): boolean =>
  whole === '' && filling === '' && !hasBlank

/** A paragraph whose end is gone reads on in the next one, which keeps its own look. */
export function joinDrafts(first: ParagraphDraft, second: ParagraphDraft): ParagraphDraft {
  if (isEmpty(first)) return second
  return {
    ...second,
    text: first.text + second.text,
    whole: first.whole + second.whole,
    filling: first.filling + second.filling,
    hasBlank: first.hasBlank || second.hasBlank,
    starts: [...first.starts, ...second.starts.map(({ name, at }) => ({ name, at: at + first.text.length }))],
    spans: first.spans,
  }
}

export const finished = ({ hasBlank: _, spans, ...draft }: ParagraphDraft): WordParagraph => ({
  ...draft,
  spans: [...spans],
})
