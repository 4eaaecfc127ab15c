import type { Clause, RoleStamp, Text } from './document.ts'
import type { FormFile } from './jurisdiction-file.ts'
import type { LanguageFile, WordsFile } from './language-file.ts'
import type { PictureFile } from './picture-file.ts'
import type { Section } from './section.ts'

/** A role in one language under one jurisdiction, every word in place; only order and numbers are still to come. */
export interface ResolvedRole {
  readonly stamp: RoleStamp
  readonly language: Pick<LanguageFile, 'id' | 'tag' | 'name' | 'ownName' | 'punctuation' | 'typography' | 'dates'>
  readonly jurisdiction: string
  readonly title: { readonly line: string; readonly name: string; readonly subject: string; readonly order: string }
  /** That the document is a translation; `null` where it is in a language that the country accepts. */
  readonly notice: string | null
  readonly chapters: readonly ResolvedChapter[]
  readonly form: FormFile
  readonly labels: Readonly<Record<string, string>>
  readonly footer: WordsFile['footer']
  /** The language's word for a draft. */
  readonly watermark: string
  readonly values: FormValues
  /** The company's; absent where it has none. */
  readonly logo?: PictureFile
}

export interface ResolvedChapter {
  readonly id: string
  readonly heading: string
  readonly sections: readonly ResolvedSection[]
}

export interface ResolvedSection {
  readonly id: Section
  readonly leadIn: string
  /** Whether its clauses stand alone, so that a lead-in is printed only among other sections. */
  readonly sentences: boolean
  readonly clauses: readonly ResolvedClause[]
}

export interface ResolvedClause {
  readonly id: string
  readonly section: Section
  /** A full sentence, not an item that completes the lead-in. */
  readonly sentence: boolean
  /** Title of the group it stands in. */
  readonly group: { readonly id: string; readonly title: string } | null
  readonly words: readonly Segment[]
  /** In brackets after the words: statutes in the document's language, with the original where that differs. */
  readonly citation: readonly CitationRun[]
  readonly origin: Clause['origin']
}

/** A run of a citation; `statute` where it is part of the name and place of one, absent for brackets and separators. */
export interface CitationRun extends Text {
  readonly statute?: string
}

/** A stretch of a clause: words, or a reference to another clause whose number is not known yet. */
export type Segment =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'reference'; readonly clause: string }

/** What the company and the role put into the form; `null` is a ruled blank. */
export interface FormValues {
  readonly organisation: string | null
  readonly kind: 'annex' | 'standalone'
  /** Values by label key: `place`, `number`, `reportsTo` …, and of the contract: `contractNumber`, `contractDate`. */
  readonly rows: Readonly<Record<string, string | null>>
  /** The line that says of which contract the document is an annex; `null` stands for a ruled blank. */
  readonly annex: readonly (string | null)[]
  readonly approval: Readonly<Record<string, string | null>>
  /** The order that approves the document, as a phrase, instead of a person; `null` inside where it has no words here. */
  readonly approvalOrder: { readonly phrase: string | null } | null
  /** Those who agree, by what stands on their lines; `null` where the company has not said whether anybody does. */
  readonly agreedBy: readonly ResolvedVisa[] | null
  readonly signing: 'ink' | 'digital'
  readonly acquaintance: 'inline' | 'journal'
}

export interface ResolvedVisa {
  readonly unit: string | null
  readonly position: string | null
  readonly name: string | null
}
