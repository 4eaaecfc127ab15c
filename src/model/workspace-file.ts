import type { Appointment, Parameters, Requirements } from './role-file.ts'

/** A printed value: the same in all languages, or one for each. */
export type Printed = string | number | Readonly<Record<string, string>>

/** A position id, or a position's own words by form or by language. */
export type Position = string | Readonly<Record<string, string>>

/** By what order a document is approved: its text as it is printed, or what the country's phrase is made from. */
export type ApprovalOrder = Printed | { readonly number: string | number; readonly date: string }

/** Who agrees, with what stands on the line before it is signed. */
export interface Visa {
  readonly position: Position
  readonly name?: Printed
  /** Before the line: «Юридический отдел». */
  readonly unit?: Printed
}

/** `jd.yaml`: what a company says about itself and its papers. Everything is optional. */
export interface WorkspaceFile {
  readonly format?: 1
  readonly library?: string
  readonly organisation?: {
    readonly name?: Printed
    readonly registryCode?: Printed
    readonly address?: Printed
    readonly place?: Printed
    readonly logo?: string
  }
  readonly jurisdiction?: string
  readonly languages?: readonly string[]
  readonly authoritativeLanguage?: string
  readonly approval?: {
    readonly position?: Position
    readonly name?: Printed
    readonly date?: string
    readonly order?: ApprovalOrder
  }
  readonly agreedBy?: readonly (Position | Visa)[]
  readonly document?: { readonly number?: Printed; readonly date?: string }
  readonly form?: 'annex' | 'standalone' | { readonly annex: AnnexOf }
  readonly signing?: 'ink' | 'digital'
  readonly acquaintance?: 'inline' | 'journal'
  readonly status?: 'draft' | 'agreed' | 'approved'
  readonly template?: string
  readonly out?: string
  readonly rules?: Readonly<Record<string, 'off' | 'note' | 'warning' | 'error'>>
  readonly overrides?: Readonly<Record<string, RoleOverrides>>
}

/** The contract that the document is an annex to, and which of its annexes it is. */
export interface AnnexOf {
  readonly number?: Printed
  readonly date?: string
  readonly annexNumber?: Printed
}

/** What a company decides about a role without rewriting it. */
export interface RoleOverrides {
  readonly reportsTo?: readonly Position[]
  readonly substitutedBy?: Position
  readonly appointment?: Appointment<Position>
  readonly parameters?: Parameters
  readonly requirements?: Requirements
  /** The unit and the place of work, as they are printed. */
  readonly unit?: Printed
  readonly location?: Printed
}
