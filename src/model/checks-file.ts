/** Phrases in the notation of `check/phrase.ts`. */
export type Phrases = readonly string[]

/** Phrases that are wrong, unless one of the others stands in the same clause. */
export interface PhrasesUnless {
  readonly phrases: Phrases
  readonly unless?: Phrases
}

/** A wrong word and what to write instead. */
export interface PhraseAndUse {
  readonly phrase: string
  readonly use: string
}

/** `checks.yaml`: the word lists of a language that the rules read. */
export interface ChecksFile {
  readonly vague: PhrasesUnless
  readonly discrimination: {
    readonly grounds: Readonly<Record<string, Phrases>>
    /** A clause that holds one of these speaks of something else. */
    readonly lawfulClauses: Phrases
    /** What is found inside one of these is lawful. */
    readonly lawfulPhrases: Phrases
  }
  /** By the reason for which a country forbids them. */
  readonly liability: Readonly<Record<string, PhrasesUnless>>
  readonly privateLife: PhrasesUnless
  readonly person: Phrases
  readonly letters: readonly PhraseAndUse[]
  readonly unfinished: Phrases
  /** By the form of a section's items. */
  readonly leadIns: Readonly<Record<string, { readonly never: Phrases; readonly unless?: Phrases }>>
}

/** `terms.yaml`: one term for one thing. */
export interface TermsFile {
  readonly titles: Readonly<Record<string, string>>
  readonly approved: readonly string[]
  readonly forbidden: readonly PhraseAndUse[]
}
