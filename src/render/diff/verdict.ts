import type { ChangeSeverity, RoleDiff } from '../../model/release-diff.ts'

/** Why a role's change is as severe as it is. */
export interface Verdict {
  readonly severity: ChangeSeverity
  /** An English sentence without a full stop. */
  readonly text: string
  /** The clause that makes it so; `null` where the role itself came or went. */
  readonly clause: string | null
}

/** The severity of a role with its reason: the first of its strongest changes; `undefined` where nothing changed. */
export function verdictOf({ change, changes, severity }: RoleDiff): Verdict | undefined {
  if (severity === null) return undefined
  if (change === 'added') return { severity, text: 'The role is new', clause: null }
  if (change === 'removed') return { severity, text: 'The role is gone', clause: null }
  const strongest = changes.find((one) => one.severity === severity)
  return strongest && { severity, text: strongest.reason.text, clause: strongest.clause }
}
