/** A YAML file as it was parsed: its value, and where each part stands, as JSON can keep it. */
export interface ParsedRecord {
  readonly value: unknown
  /**
   * Line, column, end line and end column of each value in the order in which a walk meets them, a map or list before
   * what it holds; before those of a map's value stand those of its key.
   */
  readonly places: readonly number[]
  /** The schema that it was held against without a mistake, for the edition of the program that keeps it. */
  readonly soundAs?: string
}

/** Parsed files by the SHA-256 of their bytes, 64 hex digits: what was parsed once is not parsed again. */
export interface ParsedStore {
  readonly read: (sha256: string) => ParsedRecord | undefined
  readonly write: (sha256: string, record: ParsedRecord) => void
}
