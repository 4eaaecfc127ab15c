import type { Consequence } from './jurisdiction-file.ts'
import type { ChangeKind, ChangeSeverity } from './release-diff.ts'

type Words<K extends string> = Readonly<Record<K, string>>

/** `changes.yaml`: the words of the papers about a change, and of the sheet for the staff that goes without one. */
export interface ChangesFile {
  readonly documentName: string
  /** Frames of the title's forms, as in `words.yaml`. */
  readonly documentTitle: string
  readonly acquaintanceName: string
  readonly acquaintanceTitle: string
  readonly subject: string
  readonly labels: Words<'versionFrom' | 'versionTo' | 'released' | 'severity' | 'consequence' | 'basis' | 'source'>
  readonly severity: Words<ChangeSeverity>
  readonly consequences: Words<Consequence>
  /** That law or practice is not settled. */
  readonly unsure: string
  readonly headings: Words<'changes' | 'renumbered' | 'signatures' | 'acquaintance'>
  readonly columns: Words<'number' | 'change' | 'was' | 'becomes' | 'severity'>
  readonly kinds: Words<ChangeKind>
  /** What is no clause, in place of a number. */
  readonly parts: Words<'title' | 'order' | 'form' | 'law' | 'document'>
  readonly untranslated: string
  /** What the employee signs; names `{{version}}`. */
  readonly statement: string
  /** Words that stand above the names in a table of the staff. */
  readonly nameHeads?: readonly string[]
  /** Words that stand above the roles there. */
  readonly roleHeads?: readonly string[]
  /** The sheet on which the staff of a role sign, whatever changed. Frames of the title's forms. */
  readonly staff?: Words<'name' | 'title' | 'released'>
}
