import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/source.ts'

/** One document that a build made. */
export interface BuiltDocument {
  readonly role: string
  readonly lang: string
  readonly jurisdiction: string
  readonly format: string
  /** Relative to the current directory, with `/`. */
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  /** Whether it was there already and is unchanged. */
  readonly cached: boolean
}

/** What machines may know of a rule: for SARIF's rule list and links. */
export interface RuleInfo {
  readonly id: string
  readonly severity: Severity
  /** One sentence: what the rule finds. */
  readonly summary: string
  /** Why it matters, Markdown. */
  readonly reason: string
}

/** A rule, or a part of its work, that was not run. */
export interface Skipped {
  readonly rule: string
  readonly reason: string
}

/** What a command has to tell. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[]
  /** How many files were looked at. */
  readonly files: number
  /** Present where the command builds. */
  readonly built?: readonly BuiltDocument[]
  /** Present where the command runs rules: nobody may take for checked what was not. */
  readonly skipped?: readonly Skipped[]
  /** Every rule the command knows, found or not. */
  readonly rules?: readonly RuleInfo[]
}

export interface ReportOptions {
  readonly colour: boolean
  /** Of `jd` itself. */
  readonly version: string
  /** A line of a source file, for the excerpt under a message; absent if the file cannot be read. */
  readonly sourceLine: (place: Place) => string | undefined
}

/** How problems and results are told. A machine reporter has stdout to itself; a human one keeps problems off it. */
export interface Reporter {
  readonly id: string
  readonly description: string
  readonly machine: boolean
  readonly results: (report: Report, options: ReportOptions) => string
  readonly problems: (report: Report, options: ReportOptions) => string
}
