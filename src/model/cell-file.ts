import type { Section } from './section.ts'

/** Words for one thing; a map by plural category where a number stands in them. */
export type Words = string | PluralWords

/** `plural` names the parameter that counts; the other keys are CLDR plural categories. */
export interface PluralWords {
  readonly plural: string
  readonly other: string
  readonly [category: string]: string
}

/** A title or position by grammatical form, whole phrases. */
export type Forms = Readonly<Record<string, string>>

export type ClauseWords = Readonly<Partial<Record<Section, Readonly<Record<string, Words>>>>>

/** The words of a role, or of the clause library, in one language. */
export interface CellFile {
  readonly title?: Forms
  readonly clauses?: ClauseWords
  readonly groups?: Readonly<Record<string, string>>
}
