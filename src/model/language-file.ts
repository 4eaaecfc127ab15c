import type { Forms } from './cell-file.ts'
import type { Section } from './section.ts'

/** `language.yaml`: how a language writes. */
export interface LanguageFile {
  readonly id: string
  /** BCP 47. */
  readonly tag: string
  /** In English, for messages: `Estonian`. */
  readonly name: string
  /** What it calls itself, as the heading of its column: «Eesti keel»; absent = `name`. */
  readonly ownName?: string
  /** The country a document follows when none is asked for. */
  readonly jurisdiction: string
  readonly forms: { readonly title: readonly string[]; readonly position: readonly string[] }
  readonly plurals: readonly string[]
  readonly typography: Typography
  readonly punctuation: { readonly between: string; readonly last: string; readonly sentence: string }
  /** Its letters, small, in their order. */
  readonly alphabet: string
  readonly dates: { readonly long: string; readonly months: readonly string[] }
}

/** How a language sets words. */
export interface Typography {
  /** The opening and the closing mark. */
  readonly quotes: readonly [string, string]
  readonly innerQuotes?: readonly [string, string]
  /** Between the whole and the part of a number. */
  readonly decimal?: string
  /** Inside words. */
  readonly apostrophe?: string
  /** Signs and abbreviations that a no-break space ties to the number behind them. */
  readonly noBreakAfter?: readonly string[]
  /** Signs and units that a no-break space ties to the number before them. */
  readonly noBreakBefore?: readonly string[]
  /** Signs that follow a number without a space. */
  readonly attached?: readonly string[]
  /** Between a statute's name and its original title. */
  readonly dash: string
  /** Before the last of several positions. */
  readonly listAnd: string
  /** Before the last of several articles. */
  readonly articlesAnd: string
}

/** `words.yaml`: what all documents of a language say. */
export interface WordsFile {
  readonly headings: Readonly<Record<string, string>>
  readonly leadIns: Readonly<Record<Section, LeadInFile>>
  readonly frames: FramesFile
  readonly labels: Readonly<Record<string, string>>
  readonly footer: { readonly version: string; readonly pageNumber: string }
  /** Across the pages of a draft: «ПРОЕКТ». */
  readonly watermark: string
}

/** The line that items complete; with `form: sentence` it is printed only where a chapter joins several sections. */
export interface LeadInFile {
  readonly text: string
  readonly form: string
  readonly initial?: 'lower' | 'upper'
}

/** Sentences built from the data of a role. */
export interface FramesFile {
  readonly documentTitle: string
  readonly subject: string
  readonly category: Readonly<Record<string, string>>
  readonly appointment: Readonly<Record<AppointmentFrame, string>>
  readonly superior: string
  readonly substitution: string
  readonly education: Readonly<Record<string, string>>
  /** By CLDR plural category. */
  readonly experience: Readonly<Record<string, string>>
  /** What stands under the word for approval where an order approves, without and with who gave it. */
  readonly approvalOrder: Readonly<Record<'plain' | 'byPosition', string>>
  /** Of which contract the document is an annex, without and with a number of its own. */
  readonly annex: Readonly<Record<'plain' | 'numbered', string>>
  /** That there are several texts, and that the one in this language prevails: a sentence for each language. */
  readonly authoritative?: Readonly<Record<string, string>>
}

export type AppointmentFrame = 'plain' | 'proposed' | 'consented' | 'proposedAndConsented'

/** `positions.yaml`: position id → its forms. */
export type PositionsFile = Readonly<Record<string, Forms>>
