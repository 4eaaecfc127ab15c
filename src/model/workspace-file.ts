import type { Appointment, Parameters, Requirements } from './role-file.ts'

/** A printed value: the same in all languages, or one for each. */
export type Printed = string | number | Readonly<Record<string, string>>

/** A position id, or a position's own words by form or by language. */
export type Position = string | Readonly<Record<string, string>>

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
    readonly order?: Printed
  }
  readonly agreedBy?: readonly Position[]
  readonly document?: { readonly number?: Printed; readonly date?: string }
  readonly form?: 'annex' | 'standalone' | { readonly annex: { readonly number?: Printed; readonly date?: string } }
  readonly signing?: 'ink' | 'digital'
  readonly acquaintance?: 'inline' | 'journal'
  readonly status?: 'draft' | 'agreed' | 'approved'
  readonly template?: string
  readonly out?: string
  readonly rules?: Readonly<Record<string, 'off' | 'note' | 'warning' | 'error'>>
  readonly overrides?: Readonly<Record<string, RoleOverrides>>
}

/** What a company decides about a role without rewriting it. */
export interface RoleOverrides {
  readonly reportsTo?: readonly Position[]
  readonly substitutedBy?: Position
  readonly appointment?: Appointment<Position>
  readonly parameters?: Parameters
  readonly requirements?: Requirements
}
