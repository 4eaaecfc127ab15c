import type { Section } from './section.ts'

/** What one `role.yaml` says, as its schema allows it; everything but the first lines may come from a parent. */
export interface RoleFile {
  readonly format?: 1
  readonly id: string
  readonly version: string
  readonly released: string
  readonly status?: 'draft' | 'agreed' | 'approved'
  readonly extends?: string
  readonly category?: string
  readonly classification?: Readonly<Record<string, string>>
  readonly sourceLanguage?: string
  readonly languages?: readonly string[]
  readonly reportsTo?: readonly string[]
  readonly responsibleFor?: readonly string[]
  readonly substitutedBy?: string
  readonly appointment?: Appointment
  readonly requirements?: Requirements
  readonly grades?: readonly Grade[]
  readonly parameters?: Parameters
  readonly sections?: SectionsFile
}

/** Who appoints, by position id; a company's own settings may word a position instead. */
export interface Appointment<P = string> {
  readonly authority: P
  readonly proposedBy?: P
  readonly consentOf?: P
}

export interface Requirements {
  readonly education?: string
  readonly experienceYears?: number
}

/** A grade of qualification and what it asks for. */
export interface Grade extends Requirements {
  readonly id: string
}

export type Parameters = Readonly<Record<string, string | number | boolean>>

/** Per section a list, which replaces what was inherited, or a change of it. */
export type SectionsFile = Readonly<Partial<Record<Section, readonly ItemFile[] | OverlayFile>>>

export interface OverlayFile {
  readonly add?: readonly ItemFile[]
  readonly remove?: readonly string[]
}

export type ItemFile = string | ClauseItemFile | GroupFile

export interface ClauseItemFile {
  readonly id: string
  readonly requires?: readonly string[]
  readonly law?: readonly string[]
  readonly form?: 'sentence'
  readonly after?: string
  readonly before?: string
  readonly group?: string
}

/** A titled group of clauses; its title stands in the cells. */
export interface GroupFile {
  readonly group: string
  readonly clauses: readonly ItemFile[]
}

/** What `roles/common/library.yaml` says. */
export interface LibraryFile {
  readonly format?: 1
  readonly sections: Readonly<Partial<Record<Section, readonly (string | ClauseItemFile)[]>>>
}
