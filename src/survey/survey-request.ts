import type { VersionChange } from '../check/checked.ts'
import type { CompileRequest } from '../compile.ts'

/** What is to be checked. */
export interface SurveyRequest {
  readonly roles: readonly string[]
  /** The documents of those roles. */
  readonly documents: readonly CompileRequest[]
  /** Whether the clause library, languages and countries are judged too, not the roles alone. */
  readonly whole: boolean
  /** ISO day on which law must be valid. */
  readonly date: string
  /** What changed since a release, where one was named. */
  readonly changes?: readonly VersionChange[]
}
