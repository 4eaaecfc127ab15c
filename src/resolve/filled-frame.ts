import type { PhraseData, Phrases } from './phrases.ts'

/** A frame that refers to no clause, with its placeholders filled. */
export const filledFrame = (frame: string, data: PhraseData, phrases: Phrases): string =>
  phrases(frame, data)
    .words.map((segment) => (segment.type === 'words' ? segment.text : ''))
    .join('')
