/** What an author begins a role with. */
export interface SkeletonRequest {
  readonly id: string
  /** Codes; the first is the source language, unless the role that is varied has one of them. */
  readonly languages: readonly string[]
  /** The day of its first version, ISO. */
  readonly released: string
  /** Where the schemas lie, seen from the role's folder. */
  readonly schemas: string
}

/** A file to be made; the name is that in a workspace. */
export interface SkeletonFile {
  readonly name: string
  readonly text: string
}

/** What stands in place of words that are still to be written; `jd check` asks for them there. */
export const toBeWritten = '\u2026'
