import type { Clause, JobDocument } from './document.ts'
import type { Consequence } from './jurisdiction-file.ts'
import type { MarkedDocument, MarkedLine } from './marked-document.ts'

/** What changed between two releases, for those who have to decide, sign or translate. */
export interface ReleaseDiff {
  /** As named on the command line; `worktree` for the files as they are. */
  readonly from: string
  readonly to: string
  readonly roles: readonly RoleDiff[]
  /** Roles that could not be read in full: half of a role would be taken for the whole. */
  readonly notCompared: readonly NotCompared[]
  /** Changes that are written once and reach every role that shares the place. */
  readonly impact: readonly Impact[]
}

export interface NotCompared {
  readonly id: string
  /** The releases in which it has errors, by the names they have in this comparison. */
  readonly releases: readonly string[]
}

/** A change that is written where roles share it, and the roles of this comparison in which it shows. */
export interface Impact {
  readonly kind: 'library' | 'parent' | 'jurisdiction' | 'language'
  /** The folder it is written in: `roles/common`, `roles/baker`, `locales/jurisdictions/EE`, `locales/languages/et`. */
  readonly source: string
  /** As in `Change.clause`. */
  readonly id: string
  /** With the parent itself. */
  readonly roles: readonly string[]
}

export interface RoleDiff {
  readonly id: string
  readonly change: 'added' | 'removed' | 'changed' | 'unchanged'
  /** `null` where the role is not there. */
  readonly versions: { readonly from: string | null; readonly to: string | null }
  /** The strongest of its changes; `null` where there are none. */
  readonly severity: ChangeSeverity | null
  /** The lowest version that tells of the change, by semver; `null` for a removed role. */
  readonly suggestedVersion: string | null
  /** Whether the new version is at least the suggested one. */
  readonly raisedEnough: boolean
  /** By jurisdiction: what the strongest change there asks for. */
  readonly consequences: Readonly<Record<string, Consequence>>
  readonly changes: readonly Change[]
  /** Clauses of which nothing but the number changed. */
  readonly renumbered: readonly Renumbered[]
  /** Each pair of documents that was compared. */
  readonly compared: readonly ComparedDocument[]
}

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved'

/** From the weakest to the strongest. */
export const changeSeverities = ['patch', 'minor', 'major'] as const

export type ChangeSeverity = (typeof changeSeverities)[number]

/** One change, the same in all the documents it shows in. */
export interface Change {
  /**
   * A clause id, or what is no clause: `@title`, `@order` (of chapters), `@form` (all that is no clause),
   * `@law.<statute>` (how it is cited), `@language.<language>` and `@jurisdiction.<code>` (documents that stand on
   * one side alone).
   */
  readonly clause: string
  readonly change: ChangeKind
  readonly severity: ChangeSeverity
  readonly reason: Reason
  /** Whether the words of the source language stayed as they were. */
  readonly translationOnly: boolean
  /**
   * By language and jurisdiction, `et-EE`. Empty where the source was not asked for and a translation that was did not
   * follow it.
   */
  readonly documents: Readonly<Record<string, ChangedWords>>
  /** Languages whose words stayed as they were although the source language's did not. */
  readonly untranslated: readonly string[]
  /** Which layer the words come from, those of the new document first; `null` where it is no clause. */
  readonly origin: Clause['origin'] | null
}

/** Why a change is as severe as it is. */
export interface Reason {
  /** Stable, for programs. */
  readonly code: ReasonCode
  /** An English sentence without a full stop. */
  readonly text: string
}

export type ReasonCode =
  | 'punctuation-only'
  | 'duties'
  | 'rights'
  | 'responsibility'
  | 'conditions'
  | 'title'
  | 'superior'
  | 'substitution'
  | 'requirement-added'
  | 'requirement-removed'
  | 'requirement-raised'
  | 'confirmed-translation'
  | 'moved'
  | 'order'
  | 'law'
  | 'form'
  | 'document'
  | 'other-words'

/** What one document said and says: plain words without citation and closing mark, numbers without a final full stop. */
export interface ChangedWords {
  readonly from: string | null
  readonly to: string | null
  readonly numberFrom: string | null
  readonly numberTo: string | null
  /** The two texts laid over each other, word by word. */
  readonly marked: MarkedLine
  /** The clauses in which a citation changed, or the parts of the form that did. */
  readonly parts?: readonly string[]
}

export interface Renumbered {
  readonly clause: string
  readonly numberFrom: string
  readonly numberTo: string
  /** The documents in which it got this number: `et-EE`. */
  readonly documents: readonly string[]
}

/** Two versions of one document. */
export interface ComparedDocument {
  readonly language: string
  readonly jurisdiction: string
  /** Absent (`null`) where that side has no such document. */
  readonly from: JobDocument | null
  readonly to: JobDocument | null
  readonly marked: MarkedDocument
}
