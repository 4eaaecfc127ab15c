/** A piece of a text against a former one. */
export interface ComparedWords {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Lays two texts over each other at the word boundaries of a language. */
export type CompareWords = (from: string, to: string, language: string) => readonly ComparedWords[]
