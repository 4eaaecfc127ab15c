/** A file as it was read: `path` is what messages show (`roles/x/et.yaml`, `builtin:roles/x/et.yaml`). */
export interface SourceFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** Why the file could not be read although it is there, as a sentence without a full stop; it has no bytes then. */
  readonly refused?: string
}

/** A stretch of a file; lines and columns count from 1, the end is exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A path into a value as JSON Pointer (RFC 6901); the whole value is `''`. */
export type Pointer = string

/** Where a value was written: its key (absent for list items and the root) and the value itself. */
export interface Origin {
  readonly key?: Place
  readonly value: Place
}

/** Where each value of a file was written. */
export type Origins = ReadonlyMap<Pointer, Origin>

/** A value together with the places it was written. */
export interface Sourced<T> {
  readonly value: T
  readonly origins: Origins
  readonly file: string
}
