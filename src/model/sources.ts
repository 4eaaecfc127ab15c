import type { ParsedStore } from './parsed-store.ts'
import type { SourceFile } from './source.ts'

/** The files that a run may look at: a workspace's over the shelf's. */
export interface Sources {
  /** Of the shelf, semver. */
  readonly version: string
  /** What was parsed before; absent where nothing is kept. */
  readonly parsed?: ParsedStore
  /** Every role there is, by id, in alphabetical order. */
  readonly roles: readonly string[]
  /** Roles of the workspace; the shelf's if it has none: what a command treats when none is named. */
  readonly ownRoles: readonly string[]
  readonly languages: readonly string[]
  readonly jurisdictions: readonly string[]
  /** Whether a file stands in the topmost layer: the workspace, or the shelf where there is none. */
  readonly owns: (path: string) => boolean
  /** The same of a file by the name that messages give it. */
  readonly isOwn: (name: string) => boolean
  /** A file's layers from the lowest to the highest, by its path in a workspace (`roles/x/et.yaml`); none = absent. */
  readonly read: (path: string) => readonly SourceFile[]
  /** What messages call a file that is absent. */
  readonly nameOf: (path: string) => string
}
