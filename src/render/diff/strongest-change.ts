import type { Change, RoleDiff } from '../../model/release-diff.ts'

/** The first of the changes that make a role's change as severe as it is. */
export const strongestChange = ({ changes, severity }: RoleDiff): Change | undefined =>
  changes.find((change) => change.severity === severity)
