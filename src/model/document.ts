/**
 * The document tree: what a job description says and in what order, before anyone decides how it looks in Word or
 * HTML. Plain read-only data. Renderers print it, `diff` compares it; neither adds a word of a human language.
 */
export interface JobDocument {
  readonly type: 'document'
  readonly role: RoleStamp
  /** Language of the words, as in file names: `et`; of a bilingual document both, `et+ru`. */
  readonly language: string
  /** The two languages of a bilingual document, that of the left column first; absent in a document of one language. */
  readonly languages?: readonly [string, string]
  /** Its language as BCP 47 tag, for proofing tools and `lang` attributes: `et-EE`; of a bilingual document the first one's. */
  readonly tag: string
  /** Country whose law and form the document follows: `EE`. */
  readonly jurisdiction: string
  /** The document's name in one line, for properties and `<title>`: «Kliendihalduri ametijuhend». */
  readonly title: string
  /** The word for a draft, across every page; absent where the document is none. */
  readonly watermark?: string
  readonly page: PageLayout
  /** The employee whom it is made out to, by name; absent where it is for everybody in the position. */
  readonly person?: string
  readonly children: readonly Block[]
}

/** Which release of which role the document was made from. */
export interface RoleStamp {
  readonly id: string
  readonly version: string
  /** ISO date of that version. */
  readonly released: string
  readonly status: 'draft' | 'agreed' | 'approved'
}

/** How the country lays out a page. Lengths in millimetres, sizes in points. */
export interface PageLayout {
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  readonly font: string
  readonly fontSize: number
  /** Multiple of single spacing. */
  readonly lineSpacing: number
  /** Whether body text is set flush on both sides. */
  readonly justified: boolean
  /** Whether a printed number ends in a full stop: `2.1.` or `2.1`. */
  readonly numberFinalDot: boolean
  readonly pageNumber: PageNumber
  /** What stands at the foot of every page: role, version, language. */
  readonly footer: readonly Text[]
}

export interface PageNumber {
  readonly place: 'top-centre' | 'bottom-right'
  /** The first page that shows its number. */
  readonly from: 1 | 2
  /** What is printed: words and the two numbers, e.g. `Page `, page, ` of `, pages. */
  readonly pattern: readonly (string | { readonly field: 'page' | 'pages' })[]
}

export type Block = Letterhead | Title | ParallelTitle | Notice | Fields | Signing | BlankTable | Chapter | Parallel

/**
 * Words of the form. A string is in the document's own language; runs, where it says the same in two, carry the tag of
 * the other. A line feed in a run begins a new line.
 */
export type Wording = string | readonly Text[]

/** The contract the document is an annex to, the organisation, and the requisites: place, date, number. */
export interface Letterhead {
  readonly type: 'letterhead'
  /** Above everything else; absent where the company has none. */
  readonly logo?: Picture
  /** The line that says of which contract the document is an annex; absent where it is none. */
  readonly annex?: readonly Inline[]
  /** Name of the organisation, or a blank. */
  readonly organisation: readonly Inline[]
  /** Caption under the organisation's name when it is a blank. */
  readonly caption: Wording
  readonly rows: readonly Field[]
}

/** A picture by the hash of its bytes, which whoever renders it is given beside the tree. */
export interface Picture {
  readonly format: 'png' | 'jpeg'
  /** SHA-256 of its bytes, 64 hex digits. */
  readonly sha256: string
  /** As printed, in millimetres. */
  readonly width: number
  readonly height: number
  /** What it shows, for whoever cannot see it. */
  readonly alt: string
}

/** The name of the document and whom it is for: «ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ», «менеджера по работе с клиентами». */
export interface Title {
  readonly type: 'title'
  readonly name: string
  readonly subject: string
  /** Which of the two lines stands first; the language decides. */
  readonly order: 'name-first' | 'subject-first'
}

/** The title of a bilingual document, side by side as its columns. */
export interface ParallelTitle {
  readonly type: 'parallel-title'
  readonly columns: readonly [Column, Column]
  readonly titles: readonly [Title, Title]
}

/** A remark about the document itself, e.g. that it is a translation. */
export interface Notice {
  readonly type: 'notice'
  readonly id: string
  readonly text: Wording
}

/** Labelled values in a bordered table, as GB and SE open their documents. */
export interface Fields {
  readonly type: 'fields'
  readonly id: string
  readonly rows: readonly Field[]
}

export interface Field {
  readonly id: string
  readonly label: Wording
  readonly value: readonly Inline[]
}

/** Who approves, agrees, signs or was acquainted: ruled blanks or given values, each with a caption below. */
export interface Signing {
  readonly type: 'signing'
  readonly id: 'approval' | 'agreement' | 'signatures' | 'acquaintance'
  /** `right`: a narrow block at the right margin, as an approval stamp; `left`: the same at the left; `full`: page width. */
  readonly place: 'left' | 'right' | 'full'
  readonly heading: Wording | null
  readonly statement: Wording | null
  readonly rows: readonly SigningRow[]
}

/** One line of blanks, e.g. signature, name, date; `label` stands before or above it («Tööandja»). */
export interface SigningRow {
  readonly label: Wording | null
  readonly cells: readonly SigningCell[]
}

export interface SigningCell {
  /** What belongs on the line: «подпись», «allkiri». */
  readonly caption: Wording
  /** The given value; `null` is a ruled blank. */
  readonly value: Wording | null
  /** As of a `Blank`. */
  readonly due?: true
  /** Words that stand without a line and a caption, such as the phrase for a digital signature. */
  readonly unruled?: true
  /** As in `Text`, for a value that is a string: `zxx` for a name, which belongs to no language. */
  readonly tag?: string
  /** Share of the row's width. */
  readonly share: number
}

/** A bordered table: rows that are filled in, then empty ones to be filled in by hand, e.g. re-acquaintance. */
export interface BlankTable {
  readonly type: 'table'
  readonly id: string
  readonly heading: Wording
  readonly columns: readonly { readonly caption: Wording; readonly share: number }[]
  /** Rows before the empty ones, a cell for each column; a cell may be empty. Absent where there are none. */
  readonly rows?: readonly TableRow[]
  readonly blankRows: number
}

/** What stands in the cells of a row, from the first column to the last. */
export type TableRow = readonly (readonly Inline[])[]

/** A numbered chapter; its number is the first level of the one list of the document. */
export interface Chapter {
  readonly type: 'chapter'
  readonly id: string
  /** As printed: `2.` or `2`. */
  readonly number: string
  readonly text: string
  readonly children: readonly ChapterPart[]
}

export type ChapterPart = LeadIn | GroupTitle | Clause

/** The chapters in two languages, each in its column: what says the same stands side by side and has the same number. */
export interface Parallel {
  readonly type: 'parallel'
  readonly columns: readonly [Column, Column]
  readonly chapters: readonly ParallelChapter[]
}

/** A column of a bilingual document. Words in it that carry no tag are in its language. */
export interface Column {
  /** As in file names: `ru`. */
  readonly language: string
  /** BCP 47. */
  readonly tag: string
  /** What the language calls itself: «Русский язык». */
  readonly name: string
}

export interface ParallelChapter {
  readonly id: string
  readonly headings: Pair<Pick<Chapter, 'number' | 'text'>>
  readonly rows: readonly Pair<ChapterPart>[]
}

/** What stands side by side, in the order of the columns; `null` where one language lacks it. */
export type Pair<T> = readonly [T | null, T | null]

/** The line that a section's clauses complete: «Töötaja vastutab:». Numbered where a chapter joins several sections. */
export interface LeadIn {
  readonly type: 'lead-in'
  readonly section: string
  /** As printed (`1.2.`), or `null` where the chapter has one section. */
  readonly number: string | null
  readonly text: string
}

/** Title of a group of clauses inside a section; carries no number, numbering runs on. */
export interface GroupTitle {
  readonly type: 'group'
  readonly id: string
  readonly text: string
}

/** One numbered statement. */
export interface Clause {
  readonly type: 'clause'
  /** `<section>.<id>`, stable over languages and releases. */
  readonly id: string
  /** As printed: `2.1.` or `1.2.3`. */
  readonly number: string
  /** Level in the document's list: 1 directly under the chapter, 2 under a numbered lead-in. */
  readonly level: 1 | 2
  readonly content: readonly Inline[]
  /** Where the words in `content` end and what follows them; absent = it is all words. */
  readonly ends?: ClauseEnds
  /** Which layer its words come from. */
  readonly origin: 'library' | 'role' | 'jurisdiction' | 'workspace' | 'language'
}

/**
 * The seams in the `content` of a clause: words, then a citation of law in brackets, then the mark that the language
 * puts between items. Offsets count UTF-16 units of its plain text, in which a blank is silent.
 */
export interface ClauseEnds {
  readonly words: number
  /** Where the citation ends, with the space before it and its brackets; the same as `words` where none is printed. */
  readonly citation: number
  /** Each statute cited: where its name and place stand, the original title included. */
  readonly statutes: readonly CitedPassage[]
}

export interface CitedPassage {
  /** The statute's key in `jurisdiction.yaml`: `tls`. */
  readonly statute: string
  readonly from: number
  readonly to: number
}

export type Inline = Text | Blank | ClauseReference

export interface Text {
  readonly type: 'text'
  readonly text: string
  /** BCP 47 tag where it is not the document's own; `zxx` for what is no language (ids, versions). */
  readonly tag?: string
  /** Words of a comparison that are gone, or new; each format shows them so that they survive without colour. */
  readonly emphasis?: 'removed' | 'added'
}

/** A ruled line to be filled in by hand. */
export interface Blank {
  readonly type: 'blank'
  /** In a draft, what the company has yet to say; it is marked. */
  readonly due?: true
}

/** A live reference to another clause; `text` is that clause's number without a final full stop. */
export interface ClauseReference {
  readonly type: 'reference'
  readonly clause: string
  readonly text: string
}
