import type { Severity } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/source.ts'
import type { Checked } from './checked.ts'

/** One rule: what it finds, why that matters, an example that it was tried on, and the finding itself. */
export interface Rule {
  /** `group/name`, stable over releases. */
  readonly id: string
  /** Unless `rules:` of `jd.yaml` says otherwise. */
  readonly severity: Severity
  /** One sentence without a full stop: what it finds. */
  readonly summary: string
  /** Why that matters and what to do, as Markdown. */
  readonly reason: string
  readonly example: Example
  /** Absent where an earlier phase finds it, because nothing can be built or read without it. */
  readonly check?: (checked: Checked) => readonly Finding[]
}

/** What a rule saw; who it was and how bad it is are added around it. */
export interface Finding {
  /** A sentence without a full stop; the author's own words stand in backticks. */
  readonly message: string
  readonly place?: Place | undefined
  readonly expected?: readonly string[]
  readonly help?: string
}

/**
 * The smallest change of the sample workspace (`docs/rules/sample/`) that the rule finds, and how it is mended. Where
 * `from` is absent, `bad` and `good` are the whole file.
 */
export interface Example {
  /** Path in the workspace. */
  readonly file: string
  readonly from?: string
  readonly bad: string
  readonly good: string
  /** Where the finding stands, if in another file. */
  readonly at?: string
  /** Options of the command line that the example needs, such as `--date`. */
  readonly options?: readonly string[]
}
