import type { Place } from '../model/source.ts'
import { visible } from './visible.ts'

export type Severity = 'error' | 'warning' | 'note'

/** The only way `jd` says that something is wrong with the input. A bug in `jd` is thrown instead. */
export interface Diagnostic {
  readonly severity: Severity
  /** Who found it: `schema`, `text/missing`, `cli/usage` … */
  readonly rule: string
  /** What was found, as a sentence without a full stop; the author's own words stand in backticks. */
  readonly message: string
  readonly place?: Place
  /** What the author can write instead. */
  readonly expected?: readonly string[]
  /** What to do, when the message alone does not tell. */
  readonly help?: string
}

type Details = Pick<Diagnostic, 'expected' | 'help'>

const diagnosticOf =
  (severity: Severity) =>
  (rule: string, message: string, place?: Place, details: Details = {}): Diagnostic => ({
    severity,
    rule,
    message: visible(message),
    ...(place ? { place } : {}),
    ...details,
    ...(details.help === undefined ? {} : { help: visible(details.help) }),
  })

export const error = diagnosticOf('error')
export const warning = diagnosticOf('warning')
export const note = diagnosticOf('note')

/** Whether the input may not be used: warnings and notes do not stop a build. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error')
