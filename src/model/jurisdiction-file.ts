import type { CellFile } from './cell-file.ts'
import type { FramesFile, LeadInFile } from './language-file.ts'
import type { SectionsFile } from './role-file.ts'
import type { Section } from './section.ts'

/** `jurisdiction.yaml`: the law and the form of a country, and what it adds to or leaves out of every role. */
export interface JurisdictionFile {
  readonly id: string
  readonly name: string
  /** The language of its statutes. */
  readonly language: string
  /** The languages it accepts for such papers; absent = any. */
  readonly languages?: readonly string[]
  readonly chapters: readonly { readonly id: string; readonly sections: readonly Section[] }[]
  readonly sections?: SectionsFile
  readonly citation: CitationPatterns
  readonly statutes: Readonly<Record<string, Statute>>
  readonly topics: Readonly<Record<string, 'none' | readonly CitedStatute[]>>
  readonly consequences?: Readonly<
    Record<'annex' | 'standalone', Readonly<Record<'major' | 'minor' | 'patch', Consequence>>>
  >
  /** Severities, by the form of the document, of which law or practice is not settled what they ask for. */
  readonly unsure?: Readonly<Partial<Record<'annex' | 'standalone', readonly ('major' | 'minor' | 'patch')[]>>>
  /** Sections that a job description cannot do without here. */
  readonly demands?: readonly Section[]
  /** What a requirement that touches a ground of discrimination is here; a ground that is not listed is not judged. */
  readonly discrimination?: Readonly<Record<string, 'unlawful' | 'needs-reason' | 'doubtful'>>
  /** For what no responsibility may be stated here, each with its reason in English. */
  readonly liability?: Readonly<Record<string, string>>
  readonly form: FormFile
}

/** What a change means for the employee; each includes the weaker. */
export type Consequence = 'agreement' | 'notice' | 'acquaintance' | 'none'

/** How articles are cited; `{{articles}}`, `{{chapter}}`, `{{title}}` and `{{locator}}` are filled in. */
export interface CitationPatterns {
  readonly pattern: string
  readonly one: string
  readonly many: string
  readonly chapter?: string
}

/** Dates are ISO 8601, of reduced precision where the day is not known. */
export interface Statute {
  /** In the language of the country, as it is cited. */
  readonly title: string
  readonly number?: string
  readonly adopted?: string | number
  readonly validFrom: string | number
  /** The last day of its validity; absent = in force. */
  readonly validTo?: string | number
  /** When somebody last looked whether it is in force; absent = known, not looked up. */
  readonly checkedOn?: string
  readonly source: string
}

export interface CitedStatute {
  readonly statute: string
  readonly chapter?: string
  readonly articles?: readonly string[]
}

export interface FormFile {
  /** Whether the country makes it an annex to the contract or a paper of its own, when nothing else is said. */
  readonly kind: 'annex' | 'standalone'
  /** How a date is written: `DD.MM.YYYY` and the like, or `long`. */
  readonly date: string
  readonly page: PageFile
  readonly opening: readonly FormBlock[]
  readonly closing: readonly FormBlock[]
}

export interface PageFile {
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  readonly font: string
  readonly fontSize: number
  readonly lineSpacing: number
  readonly justified: boolean
  readonly numberFinalDot: boolean
  readonly pageNumber: {
    readonly place: 'top-centre' | 'bottom-right'
    readonly from: 1 | 2
    readonly style: 'plain' | 'slash' | 'parenthesis' | 'words'
  }
}

/** Blocks of the form, in words' keys (`labels` of the language). */
export type FormBlock =
  | { readonly block: 'letterhead'; readonly rows: readonly string[] }
  | { readonly block: 'title' }
  | { readonly block: 'fields'; readonly id: string; readonly rows: readonly string[] }
  | SigningForm
  | {
      readonly block: 'table'
      readonly id: string
      readonly heading: string
      readonly columns: readonly string[]
      readonly blankRows: number
    }

export interface SigningForm {
  readonly block: 'signing'
  readonly id: 'approval' | 'agreement' | 'signatures' | 'acquaintance'
  readonly place: 'left' | 'right' | 'full'
  readonly heading?: string
  readonly statement?: readonly string[]
  readonly rows: readonly SigningRowForm[]
}

export interface SigningRowForm {
  readonly label?: string
  readonly cells: readonly string[]
  /** One row for each of the company's own, e.g. those who agree. */
  readonly repeat?: 'agreedBy'
}

/** `<lang>.yaml` of a country: how its law and form are worded in one language. */
export interface JurisdictionCellFile extends Pick<CellFile, 'clauses' | 'groups'> {
  readonly notice?: string
  /** Phrases by which a text in this language names a law of the country. */
  readonly names?: readonly string[]
  readonly citation?: CitationPatterns
  readonly statutes?: Readonly<Record<string, string>>
  readonly headings?: Readonly<Record<string, string>>
  readonly labels?: Readonly<Record<string, string>>
  readonly leadIns?: Readonly<Partial<Record<Section, LeadInFile>>>
  readonly frames?: { readonly [K in keyof FramesFile]?: Partial<FramesFile[K]> }
}
