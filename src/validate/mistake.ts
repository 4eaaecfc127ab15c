import type { Pointer } from '../model/source.ts'

/** What an author did wrong at one place, before it is put into words. */
export type Mistake = UnknownKey | BadKey | MissingKey | Duplicate | BadValue

/** A key where only certain keys may stand. */
export interface UnknownKey {
  readonly kind: 'unknown-key'
  readonly pointer: Pointer
  readonly key: string
  /** The keys that may still be written there. */
  readonly expected: readonly string[]
  /** The one of them that was probably meant. */
  readonly meant?: string
}

/** A key that is not shaped as such keys are. */
export interface BadKey {
  readonly kind: 'bad-key'
  readonly pointer: Pointer
  readonly key: string
  readonly broken: Constraint
}

export interface MissingKey {
  readonly kind: 'missing-key'
  /** Where the key would stand. */
  readonly pointer: Pointer
  /** What it is missing in. */
  readonly parent: Pointer
  readonly key: string
}

/** An item that stands in its list already. */
export interface Duplicate {
  readonly kind: 'duplicate'
  readonly pointer: Pointer
  readonly value: unknown
}

export interface BadValue {
  readonly kind: 'bad-value'
  readonly pointer: Pointer
  readonly value: unknown
  readonly broken: Constraint
}

/** The keyword of a schema that was not kept, and the schema it stands in. */
export interface Constraint {
  readonly keyword: string
  readonly schema: Readonly<Record<string, unknown>>
  /** What the validator says of it, where nobody has a better sentence. */
  readonly message: string
}
