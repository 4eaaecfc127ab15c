import type { Words } from '../model/cell-file.ts'
import type { ChecksFile, PhraseAndUse } from '../model/checks-file.ts'
import type { ConfirmedFile } from '../model/confirmed-file.ts'
import type { JurisdictionFile } from '../model/jurisdiction-file.ts'
import type { LanguageFile } from '../model/language-file.ts'
import type { RoleFile } from '../model/role-file.ts'
import type { Section } from '../model/section.ts'
import type { Place, Pointer } from '../model/source.ts'
import type { PhraseIndex } from './phrase-index.ts'

/** What every rule looks at: analysed once, plain data. Only what the workspace itself wrote is judged. */
export interface Checked {
  /** The day on which law must be valid, ISO. */
  readonly date: string
  readonly languages: ReadonlyMap<string, CheckedLanguage>
  readonly countries: ReadonlyMap<string, CheckedCountry>
  readonly texts: readonly WrittenText[]
  readonly plurals: readonly WrittenPlural[]
  readonly roles: readonly CheckedRole[]
  readonly library: CheckedLibrary
  readonly settings: CheckedSettings
  /** Roles whose version is lower than what changed since a release demands; absent where none was named. */
  readonly changes?: readonly VersionChange[]
}

/** A language as far as people are told of it. */
export type NamedLanguage = Pick<LanguageFile, 'id' | 'name'>

export interface CheckedLanguage
  extends Pick<LanguageFile, 'id' | 'tag' | 'name' | 'plurals' | 'typography' | 'alphabet'> {
  readonly lists: ChecksFile
  readonly forbidden: readonly PhraseAndUse[]
  /** The lists that every text is held against, filed together: these and the names of the law of every country. */
  readonly phrases: PhraseIndex
  /** What those lists are filed under (`filingId`). */
  readonly filing: string
}

export interface CheckedCountry extends Pick<JurisdictionFile, 'id' | 'name' | 'statutes'> {
  readonly languages: readonly string[] | undefined
  readonly demands: readonly Section[]
  readonly discrimination: NonNullable<JurisdictionFile['discrimination']>
  readonly liability: NonNullable<JurisdictionFile['liability']>
  /** Phrases that name its law, by language. */
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly placeOf: (pointer: Pointer) => Place
  /** Statutes that the checked documents cite, each with the days on which those roles were released. */
  readonly cited: ReadonlyMap<string, readonly string[]>
  /** Clauses that the country adds to every role. */
  readonly adds: ReadonlySet<string>
}

/** What a stretch of words is for. */
export type TextKind = 'clause' | 'title' | 'group' | 'position' | 'heading' | 'lead-in' | 'frame' | 'label' | 'notice'

/** A stretch of words that somebody wrote into a file of the workspace. */
export interface WrittenText {
  readonly kind: TextKind
  readonly language: CheckedLanguage
  readonly text: string
  /** Of the whole value. */
  readonly place: Place
  /** Of a stretch of it, by UTF-16 offsets; the whole value's where the file writes the words otherwise. */
  readonly at: (start: number, end: number) => Place
  /** Of what is `clause`; `@title` and the like for what is none. */
  readonly clause: string
  /** Absent for what stands in no section. */
  readonly section?: Section
  /** The grammatical form that the lead-in of its section asks for. */
  readonly form?: string
  /** The role or `common` whose cell it is; absent for the words of a language or country. */
  readonly role?: string
  /** The country whose cell it is. */
  readonly jurisdiction?: string
  /** The countries under whose law it is printed. */
  readonly usedIn: readonly CheckedCountry[]
}

/** Words that change with a number. */
export interface WrittenPlural {
  readonly language: CheckedLanguage
  readonly clause: string
  readonly categories: readonly string[]
  readonly place: Place
}

/** The words of a clause in one language, and where they stand. */
export interface ClauseText {
  readonly words: Words
  readonly place: Place
  /** Whether a file of the workspace holds them. */
  readonly own: boolean
  /** The folder below `roles/` that holds them. */
  readonly home: string
}

export interface CheckedClause {
  readonly id: string
  readonly section: Section
  readonly origin: 'library' | 'role' | 'jurisdiction' | 'workspace' | 'language'
  readonly requires: readonly string[]
  readonly law: readonly string[]
  readonly group: string | null
  /** Where the role lists it. */
  readonly place: Place | undefined
}

export interface CheckedRole {
  readonly id: string
  readonly own: boolean
  /** Its own lines over those of its parents. */
  readonly file: Partial<RoleFile>
  readonly lineage: readonly string[]
  readonly clauses: readonly CheckedClause[]
  /** The languages that are checked, the source language first. */
  readonly languages: readonly NamedLanguage[]
  readonly sourceLanguage: string
  /** Language × country of its documents. */
  readonly documents: readonly { readonly language: string; readonly jurisdiction: string }[]
  readonly words: (clause: string, language: string) => ClauseText | undefined
  /** What those replace: the shelf's words below the workspace's, a parent's, the library's; absent where nothing is below. */
  readonly upstream: (clause: string, language: string) => ClauseText | undefined
  readonly confirmed: (home: string) => ConfirmedFile
  /** Its cells in files of the workspace. */
  readonly cells: readonly CheckedCell[]
  /** In `role.yaml`; the key of what is missing, else its parent's. */
  readonly placeOf: (pointer: Pointer) => Place
}

/** A cell of a role as written. */
export interface CheckedCell {
  readonly language: NamedLanguage
  /** Clause ids and group ids (`groups.x`) that it has words for. */
  readonly keys: readonly { readonly id: string; readonly place: Place }[]
}

/** The clause library; its cells as far as the workspace wrote them. */
export interface CheckedLibrary {
  readonly clauses: readonly {
    readonly id: string
    readonly requires: readonly string[]
    readonly place: Place | undefined
    readonly own: boolean
  }[]
  readonly cells: readonly CheckedCell[]
}

export interface CheckedSettings {
  /** Ids under `rules:` of `jd.yaml`. */
  readonly rules: readonly { readonly id: string; readonly place: Place }[]
  /** Where `jd.yaml` names the country. */
  readonly jurisdiction?: Place
}

/** What changed in a role since a release, and what its version should be. */
export interface VersionChange {
  readonly role: string
  readonly since: string
  readonly from: string
  readonly to: string
  readonly severity: 'major' | 'minor' | 'patch'
  readonly expected: string
  readonly reason: string
}
